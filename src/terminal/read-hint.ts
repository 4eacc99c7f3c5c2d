import type { Surroundings } from "../command.ts";
import type { Hint } from "./render-part.ts";

type Library = Surroundings["engine"]["library"];

/** What to type to read a block: `footnote read 5`, in the chat `/read 5`; with its document where there are several. */
export const readHint =
  (prefix: string, { documents }: Library): Hint =>
  ({ block, document }) =>
    `${prefix}read ${block}${documents.length > 1 ? ` ${document}` : ""}`;
