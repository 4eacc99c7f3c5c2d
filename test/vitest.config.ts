import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/*.slow.test.ts"],
    globalSetup: ["test/build.ts"],
    testTimeout: 20_000,
    reporters: ["default", ["json", { outputFile: "coverage/report.json" }]],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "commands/**/*.ts"],
      exclude: ["src/playground/page/**"], // Runs in the browser, whose own count test/playground/page.test.ts asks for
      reporter: ["text-summary"],
      thresholds: { statements: 90, lines: 90, branches: 85 },
    },
  },
});
