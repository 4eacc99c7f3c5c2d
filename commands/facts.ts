import { text, textOf, type Command } from "../src/command.ts";
import { presentFacts } from "../src/presentation/present-facts.ts";

/** Lists what the documents state as figures, names and dates. */
export const facts: Command = {
  name: "facts",
  description: "List figures, names and dates, each in the words of the article",
  options: { topic: text("What about; everything when left out", { max: 200 }) },
  execute: (values, { engine, messages }) => {
    const topic = textOf(values, "topic").trim();
    return presentFacts(engine.facts(topic), topic, messages);
  },
  data: (values, { engine }) => {
    const topic = textOf(values, "topic").trim();
    const facts = engine.facts(topic).map(({ document: { id: document, edition }, fact }) => {
      const { span, answerSpan: answerAt, words: text, ...rest } = fact;
      return { document, edition, ...rest, text, ...span, answerAt };
    });
    return { topic, library: engine.library.edition, facts };
  },
};
