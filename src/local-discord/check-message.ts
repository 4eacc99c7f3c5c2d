import * as spec from "discord-api-spec/zod";
import { checkSchema } from "./check-schema.ts";
import { componentRules, componentType, flattenComponents } from "./component.ts";
import { countCharacters } from "./count-characters.ts";
import { type Message, messageFlag } from "./message.ts";
import { type Draft, overlay } from "./message-store.ts";
import type { Sent } from "./read-body.ts";
import { Refusal, refuseIf, type Rule, under } from "./refusal.ts";
import type { World } from "./world.ts";

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
const EMBED_TEXTS = ["title", "description", "text", "name", "value"];
const MOST = { content: 2000, embeds: 6000, rows: 5, components: 40, text: 4000 };
/** Above this Discord answers 500: UTF-8 bytes of all text displays plus some for each of them. */
const BYTES = { most: 10_170, each: 12 };
const LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";

/** A request that brings a message. */
export type MessageKind = keyof typeof KINDS;

/** The message that a request asks for, laid over the one it edits, or a thrown refusal with Discord's code. */
export function checkMessage(world: World, kind: MessageKind, request: Sent, before?: Message): Draft {
  const { schema, settable, at } = KINDS[kind];
  const draft = overlay(world, checkSchema(schema, request.body, at), request.files, before);
  const { body, content, embeds, components } = draft;
  const all = flattenComponents(components);
  const texts = all.flatMap(({ component: { type, content } }) => (type === componentType.text ? (content ?? "") : []));
  const v2 = (draft.flags & componentsV2) !== 0;
  const kept = before?.flags ?? 0;
  const given = body.flags ?? kept;
  const badFlags = (kept & componentsV2 & ~given) !== 0 || (given & ~(settable | kept)) !== 0;
  const stray = v2 ? -1 : components.findIndex(({ type }) => type !== componentType.row);
  const { parse, users, roles } = body.allowed_mentions ?? {};
  const clash = [users?.length && "users", roles?.length && "roles"].some((kind) => kind && parse?.includes(kind));
  const rules: Rule[] = [
    [badFlags, ["flags"], "MESSAGE_FLAGS_INVALID", "A flag cannot be set or unset here."],
    [clash, ["allowed_mentions"], "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "These are mutually exclusive."],
    [content.length > MOST.content, ["content"], "BASE_TYPE_MAX_LENGTH", `Must be ${MOST.content} or fewer in length.`],
    [countCharacters(embeds, EMBED_TEXTS) > MOST.embeds, ["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Over ${MOST.embeds}`],
    [v2 && content.trim() !== "", ["content"], LEGACY, "No content here"],
    [v2 && embeds.length > 0, ["embeds"], LEGACY, "No embeds here"],
    [v2 && all.length > MOST.components, ["components"], "COMPONENT_MAX_TOTAL_EXCEEDED", `Over ${MOST.components}`],
    [
      v2 && texts.join("").length > MOST.text,
      ["components"],
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `Over ${MOST.text}`,
    ],
    [
      !v2 && components.length > MOST.rows,
      ["components"],
      "BASE_TYPE_BAD_LENGTH",
      `Must be 1 to ${MOST.rows} in length.`,
    ],
    [stray >= 0, ["components", stray, "type"], "UNION_TYPE_CHOICES", "Value must be one of (1,)."],
  ];
  refuseIf(under(at, [...rules, ...componentRules(all)]));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES.each, 0);
  if (v2 && bytes > BYTES.most) throw new Refusal("serverError");
  const parts = [content.trim(), ...embeds, ...components, ...draft.attachments];
  if (!parts.some(Boolean)) throw new Refusal("emptyMessage");
  return draft;
}
