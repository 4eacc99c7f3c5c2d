import { flag, isBlank, text, textOf, type Command } from "../src/command.ts";
import { presentCheck } from "../src/presentation/present-check.ts";
import { notice } from "../src/presentation/reply.ts";

/** Holds a statement against the documents. */
export const check: Command = {
  name: "check",
  description: "Hold a statement or a quotation against the article",
  options: {
    claim: text("The statement, as you found it", { required: true, max: 2000 }),
    private: flag("Show the result only to you"),
  },
  onMessage: { name: "Check against the article", fills: "claim" },
  execute: (values, { engine, messages }) => {
    const claim = textOf(values, "claim");
    if (isBlank(claim)) return notice(messages.emptyClaim);
    const reply = presentCheck(engine.check(claim), { library: engine.library, messages });
    return { ...reply, private: reply.private || values["private"] === true };
  },
  data: (values, { engine }) => engine.check(textOf(values, "claim")),
};
