import { flag, text, textOf, type Command } from "../src/command.ts";
import { presentAnswer } from "../src/presentation/present-answer.ts";
import { presentEmpty } from "../src/presentation/present-empty.ts";

/** Asks the documents. */
export const ask: Command = {
  name: "ask",
  description: "Ask a question; the answer is a quotation with its place",
  options: {
    question: text("Your question, in your own words", { required: true, max: 500, completes: true }),
    private: flag("Show the answer only to you"),
  },
  execute: (values, { engine, messages }) => {
    const question = textOf(values, "question");
    if (question.trim() === "") return presentEmpty(messages);
    const reply = presentAnswer(engine.ask(question), { library: engine.library, messages });
    return values["private"] === true ? { ...reply, private: true } : reply;
  },
  complete: (typed, { engine }) =>
    engine.suggest(typed).map(({ label, question }) => ({ name: label, value: question })),
};
