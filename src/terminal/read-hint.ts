import type { Action } from "../action.ts";
import type { Surroundings } from "../command.ts";

/** What to type to read a block: `footnote read 5`, in the chat `/read 5`; with its document where there are several. */
export const readHint =
  (prefix: string, { library }: Surroundings["engine"]) =>
  ({ block, document }: Action): string =>
    `${prefix}read ${block}${library.documents.length > 1 ? ` ${document}` : ""}`;
