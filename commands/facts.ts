import { text, textOf, type Command } from "../src/command.ts";
import { factsData } from "../src/presentation/data/facts-data.ts";
import { presentFacts } from "../src/presentation/present-facts.ts";

/** Lists what the documents state as figures, names and dates. */
export const facts: Command = {
  name: "facts",
  description: "List figures, names and dates, each in the words of the article",
  options: { topic: text("What about; everything when left out", { max: 200 }) },
  execute: (values, { engine, messages }) => {
    const topic = textOf(values, "topic");
    return presentFacts(engine.facts(topic), topic.trim(), messages);
  },
  data: (values, { engine }) => {
    const topic = textOf(values, "topic");
    return factsData(topic.trim(), engine.facts(topic), engine.library);
  },
};
