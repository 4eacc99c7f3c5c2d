import { text, textOf, type Command } from "../src/command.ts";
import { searchData } from "../src/presentation/data/search-data.ts";
import { isBlank } from "../src/presentation/is-blank.ts";
import { presentEmpty } from "../src/presentation/present-empty.ts";
import { presentSearch } from "../src/presentation/present-search.ts";

/** Finds passages without judging whether they answer anything. */
export const search: Command = {
  name: "search",
  description: "Find passages that speak of something",
  options: { words: text("What to look for", { required: true, max: 200 }) },
  execute: (values, { engine, messages }) => {
    const words = textOf(values, "words");
    if (isBlank(words)) return presentEmpty(messages);
    return presentSearch(engine.search(words), { library: engine.library, messages });
  },
  data: (values, { engine }) => searchData(engine.search(textOf(values, "words")), engine.library),
};
