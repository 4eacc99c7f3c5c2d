import * as spec from "discord-api-spec/zod";
import { componentRules } from "./check-components.ts";
import { checkSchema } from "./check-schema.ts";
import { componentType, flattenComponents, type Placed } from "./component.ts";
import { countCharacters } from "./count-characters.ts";
import { type Message, messageFlag } from "./message.ts";
import { type Draft, MessageBody, overlay } from "./message-body.ts";
import { refusal, refuseIf, type Rule, under } from "./refusal.ts";
import type { Sent } from "./read-body.ts";

const { suppressEmbeds, componentsV2, ephemeral } = messageFlag;
const EDIT = suppressEmbeds | componentsV2;
const CREATE = EDIT | (1 << 12); // SUPPRESS_NOTIFICATIONS
const ANSWER = CREATE | ephemeral;
const UPDATE = spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
/** The requests that bring a message: official schema, flags that may be set, and where in the body it stands. */
const KINDS = {
  create: { schema: spec.MessageCreateRequestSchema, settable: CREATE, at: [] },
  edit: { schema: spec.MessageEditRequestPartialSchema, settable: EDIT, at: [] },
  answer: { schema: spec.IncomingWebhookInteractionRequestSchema, settable: ANSWER, at: ["data"] },
  update: { schema: UPDATE, settable: EDIT, at: ["data"] },
  followUp: { schema: spec.IncomingWebhookRequestPartialSchema, settable: ANSWER, at: [] },
  editAnswer: { schema: spec.IncomingWebhookUpdateRequestPartialSchema, settable: EDIT, at: [] },
};
/** discord.js sends these with every message body; Discord ignores them where its schema has no such field. */
const TOLERATED = ["tts", "nonce", "enforce_nonce"];
const EMBED_TEXTS = ["title", "description", "text", "name", "value"];
const MOST = { content: 2000, embeds: 6000, rows: 5, components: 40, text: 4000 };
/** Above this Discord answers 500: UTF-8 bytes of all text displays plus some for each of them. */
const BYTES = { most: 10_170, each: 12 };

/** The message that a request asks for, laid over the one it edits, or a thrown refusal with Discord's code. */
export function checkMessage(kind: keyof typeof KINDS, request: Sent, before?: Message): Draft {
  const { schema, settable, at } = KINDS[kind];
  refuseIf(under(at, checkSchema(schema, request.body, TOLERATED)));
  const draft = overlay(MessageBody.parse(request.body), request.files, before);
  const { components, content, embeds } = draft;
  const all = flattenComponents(components);
  const texts = all.flatMap(({ component: { type, content } }) =>
    type === componentType.text && content ? [content] : [],
  );
  const legacy = { content: content.trim(), embeds: embeds.length };
  const v2 = (draft.flags & componentsV2) !== 0;
  const rules = [
    ...generalRules(draft, settable, before?.flags ?? 0),
    ...(v2 ? v2Rules(all, texts, legacy) : rowRules(draft)),
    ...componentRules(all),
  ];
  refuseIf(under(at, rules));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES.each, 0);
  if (v2 && bytes > BYTES.most) throw refusal("serverError");
  const parts = [...Object.values(legacy), components.length, draft.kept.length, request.files.length];
  if (!parts.some(Boolean)) throw refusal("emptyMessage");
  return draft;
}

function generalRules({ body, content, embeds }: Draft, settable: number, kept: number): Rule[] {
  const given = body.flags ?? kept;
  const unset = (kept & componentsV2 & ~given) !== 0;
  const forbidden = (given & ~(settable | kept)) !== 0;
  const long = content.length > MOST.content;
  const large = countCharacters(embeds, EMBED_TEXTS) > MOST.embeds;
  const { parse, users, roles } = body.allowed_mentions ?? {};
  const listed = [...(users?.length ? ["users"] : []), ...(roles?.length ? ["roles"] : [])];
  const clash = listed.some((kind) => parse?.includes(kind));
  const pings = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE";
  return [
    [unset || forbidden, ["flags"], "MESSAGE_FLAGS_INVALID", "A flag cannot be set or unset here."],
    [long, ["content"], "BASE_TYPE_MAX_LENGTH", `Must be ${MOST.content} or fewer in length.`],
    [large, ["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds ${MOST.embeds}`],
    [clash, ["allowed_mentions"], pings, "These are mutually exclusive."],
  ];
}

function v2Rules(all: readonly Placed[], texts: readonly string[], legacy: object): Rule[] {
  const many = all.length > MOST.components;
  const long = texts.join("").length > MOST.text;
  const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
  return [
    [many, ["components"], "COMPONENT_MAX_TOTAL_EXCEEDED", `Over ${MOST.components} components`],
    [long, ["components"], "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", `Over ${MOST.text} characters`],
    ...Object.entries(legacy).map(([at, set]): Rule => [Boolean(set), [at], code, `No ${at} here`]),
  ];
}

function rowRules({ components }: Draft): Rule[] {
  const many = components.length > MOST.rows;
  const stray = components.findIndex(({ type }) => type !== componentType.row);
  return [
    [many, ["components"], "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${MOST.rows} in length.`],
    [stray >= 0, ["components", stray, "type"], "UNION_TYPE_CHOICES", "Value must be one of (1,)."],
  ];
}
