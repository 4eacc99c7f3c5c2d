import { flag, isBlank, text, textOf, type Command, type Surroundings, type Values } from "../src/command.ts";
import { presentAnswer } from "../src/presentation/present-answer.ts";
import { pickedQuestion, questionChoices } from "../src/presentation/question-choices.ts";
import { notice } from "../src/presentation/reply.ts";

const answerTo = (values: Values, { engine, messages, context }: Surroundings) =>
  engine.ask(
    pickedQuestion(textOf(values, "question"), engine.library, messages),
    values["why"] === true ? { questions: [], ...context, explain: true } : context,
  );

/** An answer as other programs know it: how likely the direct answer is decides only what people see in bold. */
const forPrograms = (answer: ReturnType<typeof answerTo>): object => {
  if (answer.outcome !== "answered" || !answer.direct) return answer;
  const { likelihood: _, ...direct } = answer.direct;
  return { ...answer, direct };
};

/** Asks the documents. */
export const ask: Command = {
  name: "ask",
  description: "Ask a question; the answer is a quotation with its place",
  options: {
    question: text("Your question, in your own words", { required: true, max: 500, completes: true }),
    private: flag("Show the answer only to you"),
    why: flag("Show how the answer came about", { tool: true }),
  },
  execute: (values, surroundings) => {
    const { engine, messages } = surroundings;
    if (isBlank(textOf(values, "question"))) return notice(messages.emptyQuestion);
    const reply = presentAnswer(answerTo(values, surroundings), { library: engine.library, messages });
    return { ...reply, private: reply.private || values["private"] === true };
  },
  data: (values, surroundings) => forPrograms(answerTo(values, surroundings)),
  complete: (typed, { engine, messages }) => questionChoices(typed, engine, messages),
};
