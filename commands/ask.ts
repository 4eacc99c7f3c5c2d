import { flag, text, textOf, type Command } from "../src/command.ts";
import { answerData } from "../src/presentation/data/answer-data.ts";
import { isBlank } from "../src/presentation/is-blank.ts";
import { presentAnswer } from "../src/presentation/present-answer.ts";
import { presentEmpty } from "../src/presentation/present-empty.ts";
import { pickedQuestion } from "../src/presentation/picked-question.ts";
import { questionChoices } from "../src/presentation/question-choices.ts";

/** Asks the documents. */
export const ask: Command = {
  name: "ask",
  description: "Ask a question; the answer is a quotation with its place",
  options: {
    question: text("Your question, in your own words", { required: true, max: 500, completes: true }),
    private: flag("Show the answer only to you"),
  },
  execute: (values, { engine, messages, context }) => {
    const question = pickedQuestion(textOf(values, "question"), engine, messages);
    if (isBlank(question)) return presentEmpty(messages);
    const reply = presentAnswer(engine.ask(question, context), { library: engine.library, messages });
    return values["private"] === true ? { ...reply, private: true } : reply;
  },
  data: (values, { engine, context }) => answerData(engine.ask(textOf(values, "question"), context)),
  complete: (typed, { engine, messages }) => questionChoices(typed, engine, messages),
};
