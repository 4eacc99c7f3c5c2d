import { test } from "vitest";
import { ARTICLE_WORDS, ARTICLE_FIGURES } from "./architecture/article-terms.ts";
import { filesIn, read } from "./architecture/files.ts";
test("x", () => {
  console.log(ARTICLE_WORDS.join(" | "));
  console.log(ARTICLE_FIGURES.join(" | "));
  for (const f of [...filesIn("src"), ...filesIn("commands")].filter((p) => !p.endsWith(".bin"))) {
    const t = read(f).toLowerCase();
    for (const w of ARTICLE_WORDS) if (new RegExp(`(?<![\\p{L}])${w}(?![\\p{L}])`, "u").test(t)) console.log(f, w);
    const n = t.replaceAll(/(?<=\d)[_,](?=\d{3})/g, "");
    for (const w of ARTICLE_FIGURES) if (new RegExp(`(?<![\\d.])${w.replace(".", "\\.")}(?!\\.?\\d)`).test(n)) console.log(f, w);
  }
});
