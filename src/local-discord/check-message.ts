import * as spec from "discord-api-spec/zod";
import { type Draft, flattenComponents, type Message, messageFlag, overlay } from "./message.ts";
import { checkSchema, countCharacters, Refusal, refuseIf, type Rule } from "./refusal.ts";

const { ephemeral, componentsV2 } = messageFlag;
const UPDATE = spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
/** The requests that bring a message: official schema, flags that may be set, and where in the body it stands. */
const KINDS = {
  create: { schema: spec.MessageCreateRequestSchema, settable: componentsV2, at: [] },
  answer: { schema: spec.IncomingWebhookInteractionRequestSchema, settable: componentsV2 | ephemeral, at: ["data"] },
  update: { schema: UPDATE, settable: componentsV2, at: ["data"] },
  followUp: { schema: spec.IncomingWebhookRequestPartialSchema, settable: componentsV2 | ephemeral, at: [] },
  editAnswer: { schema: spec.IncomingWebhookUpdateRequestPartialSchema, settable: componentsV2, at: [] },
};
const TYPE = { row: 1, button: 2, text: 10 };
const LINK_STYLE = 5;
const EMBED_TEXTS = ["title", "description", "text", "name", "value"];
const MOST = { content: 2000, embeds: 6000, rows: 5, components: 40, text: 4000 };
const BYTES = { most: 10_170, each: 12 }; // Above this Discord answers 500: UTF-8 bytes, and some for each text
const LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
const TEXT_SIZE = "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED";

/** The message that a request asks for, laid over the one it edits, or a thrown refusal with Discord's code. */
export function checkMessage(kind: keyof typeof KINDS, sent: unknown, before?: Message): Draft {
  const { schema, settable, at } = KINDS[kind];
  const draft = overlay(checkSchema(schema, sent, at), before);
  const { body, content, embeds, components, flags } = draft;
  const all = flattenComponents(components);
  const texts = all.flatMap(({ type, content }) => (type === TYPE.text ? (content ?? "") : []));
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  const buttons = all.filter(({ type }) => type === TYPE.button);
  const silent = buttons.some(({ style, custom_id }) => style !== LINK_STYLE && !custom_id);
  const blank = buttons.some(({ label, emoji }) => !label && !emoji);
  const kept = before?.flags ?? 0;
  const given = body.flags ?? kept;
  const badFlags = (kept & componentsV2 & ~given) !== 0 || (given & ~(settable | kept)) !== 0;
  const stray = components.findIndex(({ type }) => type !== TYPE.row);
  const idPath = ["components", "custom_id"];
  const layoutRules: Rule[] =
    flags & componentsV2
      ? [
          [content.trim() !== "", ["content"], LEGACY, "No content here"],
          [embeds.length > 0, ["embeds"], LEGACY, "No embeds here"],
          [all.length > MOST.components, ["components"], "COMPONENT_MAX_TOTAL_EXCEEDED", `Over ${MOST.components}`],
          [texts.join("").length > MOST.text, ["components"], TEXT_SIZE, `Over ${MOST.text}`],
        ]
      : [
          [components.length > MOST.rows, ["components"], "BASE_TYPE_BAD_LENGTH", `Over ${MOST.rows}`],
          [stray >= 0, ["components", stray, "type"], "UNION_TYPE_CHOICES", "Value must be one of (1,)."],
        ];
  const rules: Rule[] = [
    [badFlags, ["flags"], "MESSAGE_FLAGS_INVALID", "A flag cannot be set or unset here."],
    [content.length > MOST.content, ["content"], "BASE_TYPE_MAX_LENGTH", `Must be ${MOST.content} or fewer in length.`],
    [countCharacters(embeds, EMBED_TEXTS) > MOST.embeds, ["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Over ${MOST.embeds}`],
    [new Set(ids).size < ids.length, idPath, "COMPONENT_CUSTOM_ID_DUPLICATED", "Custom id cannot be duplicated"],
    [silent, idPath, "BASE_TYPE_REQUIRED", "This field is required"],
    [blank, ["components"], "BUTTON_COMPONENT_LABEL", "A label or an emoji is required"],
  ];
  refuseIf([...rules, ...layoutRules], at);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES.each, 0);
  if (bytes > BYTES.most) throw new Refusal("serverError");
  if (content.trim() === "" && embeds.length + components.length === 0) throw new Refusal("emptyMessage");
  return draft;
}
