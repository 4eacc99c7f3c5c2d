import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.slow.test.ts"],
    globalSetup: ["test/build.ts"],
    testTimeout: 1_800_000,
  },
});
