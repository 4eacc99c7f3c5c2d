/** A follow-up refers to the last turns; older ones would only fill the memory. */
const MAX_TURNS = 10;

/** The questions of a conversation with one more. */
export const remember = (questions: readonly string[], question: string): readonly string[] =>
  [...questions, question].slice(-MAX_TURNS);
