import { integer, text, textOf, type Command, type Values } from "../src/command.ts";
import { factTopics, speakerChoices } from "../src/presentation/fact-choices.ts";
import { presentFacts } from "../src/presentation/present-facts.ts";

const requestOf = (values: Values) => {
  const year = Number(values["year"] ?? 0);
  const named = { topic: textOf(values, "topic").trim(), speaker: textOf(values, "speaker").trim() };
  return { ...named, ...(year > 0 && { year }), page: Number(values["page"] ?? 1) };
};

/** Lists what the documents state as figures, names and dates. */
export const facts: Command = {
  name: "facts",
  description: "List figures, names and dates, each in the words of the article",
  options: {
    topic: text("What about; everything when left out", { max: 200, completes: true }),
    speaker: text("Only what this person says", { max: 100, completes: true, named: true }),
    year: integer("Only what holds for this year", { named: true }),
    page: integer("Which page of a long list", { named: true }),
  },
  execute: (values, { engine, messages }) => presentFacts(requestOf(values), engine, messages),
  data: (values, { engine }) => {
    const { page: _page, ...request } = requestOf(values);
    const facts = engine.facts(request).map(({ document: { id: document, edition }, fact }) => {
      const { span, answerSpan: answerAt, words: text, ...rest } = fact;
      return { document, edition, ...rest, text, ...span, answerAt };
    });
    return { ...request, library: engine.library.edition, facts };
  },
  complete: (typed, { engine }, option) =>
    option === "speaker" ? speakerChoices(typed, engine) : factTopics(typed, engine),
};
