import { isBlank, text, textOf, type Command } from "../src/command.ts";
import { presentSearch } from "../src/presentation/present-search.ts";
import { notice } from "../src/presentation/reply.ts";

/** Finds passages without judging whether they answer anything. */
export const search: Command = {
  name: "search",
  description: "Find passages that speak of something",
  options: { words: text("What to look for", { required: true, max: 200 }) },
  execute: (values, { engine, messages }) => {
    const words = textOf(values, "words");
    if (isBlank(words)) return notice(messages.emptyQuestion);
    return presentSearch(engine.search(words), { library: engine.library, messages });
  },
  data: (values, { engine }) => {
    const { query, hits } = engine.search(textOf(values, "words"));
    return { query, library: engine.library.edition, hits };
  },
};
