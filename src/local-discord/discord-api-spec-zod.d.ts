/** The package ships plain JavaScript: the schemas that are used here, with the types of what is read of a body. */
declare module "discord-api-spec/zod" {
  import type { ZodMiniObject, ZodMiniType } from "zod/mini";

  /** What a body may leave out or set to null. */
  type Maybe<Key extends string, Value> = { readonly [One in Key]?: Value | null | undefined };

  /** A message or modal component of any type. */
  export interface Component
    extends
      Maybe<"custom_id" | "label" | "url" | "content", string>,
      Maybe<"id" | "style" | "min_values" | "max_values" | "min_length" | "max_length", number>,
      Maybe<"disabled" | "required", boolean>,
      Maybe<"options", readonly { readonly value: string }[]> {
    readonly type: number;
    readonly emoji?: unknown;
    readonly components?: readonly Component[] | null;
    readonly accessory?: Component | null;
    readonly component?: Component | null;
  }
  export type Modal = { readonly custom_id: string; readonly components: readonly Component[] };
  export type Choice = { readonly name: string; readonly value: string | number };
  export interface CommandOption
    extends
      Maybe<"required" | "autocomplete", boolean>,
      Maybe<"min_length" | "max_length" | "min_value" | "max_value", number> {
    readonly type: number;
    readonly name: string;
    readonly choices?: readonly Choice[] | null;
  }
  export interface CommandBody
    extends Maybe<"description", string>, Maybe<"type", number>, Maybe<"contexts", readonly number[]> {
    readonly name: string;
    readonly options?: readonly CommandOption[] | null | undefined;
  }
  export interface MessageBody
    extends Maybe<"content", string>, Maybe<"flags", number>, Maybe<"enforce_nonce", boolean> {
    readonly embeds?: readonly unknown[] | null;
    readonly components?: readonly Component[] | null;
    readonly allowed_mentions?:
      | (Maybe<"parse" | "users" | "roles", readonly (string | null)[]> & Maybe<"replied_user", boolean>)
      | null;
    readonly attachments?: readonly ({ readonly id: string } & Maybe<"description", string>)[] | null;
    readonly message_reference?: ({ readonly message_id: string } & Maybe<"fail_if_not_exists", boolean>) | null;
    readonly nonce?: string | number | null;
  }

  type Message = ZodMiniType<MessageBody>;
  type Choices = ZodMiniType<Maybe<"choices", readonly (Choice | null)[]>>;

  export const ApplicationCommandUpdateRequestSchema: ZodMiniObject<{
    [Key in keyof CommandBody]-?: ZodMiniType<CommandBody[Key]>;
  }>;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<Maybe<"recipient_id", string>>;
  export const IncomingWebhookInteractionRequestSchema: Message;
  export const IncomingWebhookRequestPartialSchema: Message;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Message;
  export const IncomingWebhookUpdateRequestPartialSchema: Message;
  export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: Choices;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: Choices;
  export const MessageCreateRequestSchema: Message;
  export const MessageEditRequestPartialSchema: Message;
  export const ModalInteractionCallbackRequestDataSchema: ZodMiniType<Modal>;
}
