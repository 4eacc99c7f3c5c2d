/** Discord's numbers, once. Text is counted in UTF-16 units, which is never less than what Discord counts. */
export const LIMITS = {
  /** Over all text displays of a message (real, though undocumented). */
  textCharacters: 4000,
  /** Above this Discord answers 500: UTF-8 bytes of all text displays plus `bytesEachText` for each of them. */
  textBytes: 10_170,
  bytesEachText: 12,
  /** Components of a message, nested ones included. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  choices: 25,
  /** Characters of a choice's name, and of its value. */
  choice: 100,
} as const;
