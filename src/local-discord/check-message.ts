import type { ZodMiniType } from "zod/mini";
import { checkComponents } from "./check-components.ts";
import { checkSchema } from "./check-schema.ts";
import { type Message, messageFlag } from "./message.ts";
import { embedCharacters, MessageBody } from "./message-body.ts";
import { type FieldProblem, invalidForm, refuse, when } from "./refusal.ts";

const CONTENT_CHARACTERS = 2000;
const EMBED_CHARACTERS = 6000;
/** discord.js sends these with every message body; Discord ignores them where its schema has no such field. */
const TOLERATED = ["tts", "nonce", "enforce_nonce"];

/** What a message body is checked against. */
export interface MessageCheck {
  readonly schema: ZodMiniType;
  /** Flags that may be set by this request. */
  readonly flags: number;
  /** The message that is edited. */
  readonly before?: Message | undefined;
  readonly fileCount: number;
  /** Where the body stands in the request: ["data"] in a callback. */
  readonly at?: readonly string[];
}

/** The body of a message to create or edit, or a thrown refusal with Discord's code. */
export function checkMessage(value: unknown, check: MessageCheck): MessageBody {
  const { before, at = [] } = check;
  const refuseIf = (problems: readonly FieldProblem[]): void => {
    if (problems.length > 0)
      throw invalidForm(problems.map((one) => ({ ...one, path: [...at, ...one.path] })));
  };
  refuseIf(checkSchema(check.schema, value, TOLERATED));
  const body = MessageBody.parse(value);
  const v2 = (((body.flags ?? 0) | (before?.flags ?? 0)) & messageFlag.componentsV2) !== 0;
  refuseIf([
    ...checkFlags(body, check),
    ...checkTexts(body),
    ...checkMentions(body),
    ...(v2 ? checkLegacyFields(body, before) : []),
  ]);
  refuseIf(checkComponents(body.components ?? [], v2));
  if (isEmpty(body, check)) throw refuse.emptyMessage();
  return body;
}

function checkFlags({ flags }: MessageBody, { flags: allowed, before }: MessageCheck): FieldProblem[] {
  const kept = before?.flags ?? 0;
  const given = flags ?? kept;
  const unset = (kept & messageFlag.componentsV2 & ~given) !== 0;
  const forbidden = (given & ~(allowed | kept)) !== 0;
  return when(unset || forbidden, "flags", "MESSAGE_FLAGS_INVALID", "A flag cannot be set or unset here.");
}

function checkTexts(body: MessageBody): FieldProblem[] {
  const long = (body.content ?? "").length > CONTENT_CHARACTERS;
  const large = embedCharacters(body) > EMBED_CHARACTERS;
  return [
    ...when(long, "content", "BASE_TYPE_MAX_LENGTH", `Must be ${CONTENT_CHARACTERS} or fewer in length.`),
    ...when(
      large,
      "embeds",
      "MAX_EMBED_SIZE_EXCEEDED",
      `Embed size exceeds maximum size of ${EMBED_CHARACTERS}`,
    ),
  ];
}

function checkMentions({ allowed_mentions: allowed }: MessageBody): FieldProblem[] {
  return (["users", "roles"] as const).flatMap((kind) => {
    const clash = allowed?.parse?.includes(kind) === true && Boolean(allowed[kind]?.length);
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return when(clash, "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
  });
}

function checkLegacyFields(body: MessageBody, before: Message | undefined): FieldProblem[] {
  const { sticker_ids: stickers, poll } = body;
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = (body.embeds === undefined ? before?.embeds : body.embeds)?.length;
  return Object.entries({ content, embeds, sticker_ids: stickers?.length, poll }).flatMap(
    ([field, value]) => {
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      return when(Boolean(value), field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
    },
  );
}

function isEmpty(body: MessageBody, { before, fileCount }: MessageCheck): boolean {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const components = body.components === undefined ? before?.components : body.components;
  const attachments = body.attachments === undefined ? before?.attachments : body.attachments;
  const files = fileCount + (before ? (attachments?.length ?? 0) : 0);
  const counts = [embeds?.length, components?.length, body.sticker_ids?.length, files];
  return !content?.trim() && !body.poll && counts.every((count) => !count);
}
