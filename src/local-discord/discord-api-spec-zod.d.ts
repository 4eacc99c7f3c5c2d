/** The package ships plain JavaScript: the schemas that are used here, with the types of what is read of a body. */
declare module "discord-api-spec/zod" {
  import type { ZodMiniType } from "zod/mini";

  /** What a body may leave out or set to null. */
  type Maybe<Key extends string, Value> = { readonly [One in Key]?: Value | null | undefined };

  /** A message component of any type. */
  export interface Component extends Maybe<"custom_id" | "label" | "content", string>, Maybe<"style", number> {
    readonly type: number;
    readonly disabled?: boolean | null;
    readonly emoji?: unknown;
    readonly components?: readonly Component[] | null;
    readonly accessory?: Component | null;
  }
  export type Choice = { readonly name: string; readonly value: string | number };
  export type CommandOption = { readonly type: number; readonly name: string; readonly description: string } & Maybe<
    "choices",
    readonly Choice[]
  > &
    Maybe<"required" | "autocomplete", boolean> &
    Maybe<"min_length" | "max_length" | "min_value" | "max_value", number>;
  export type CommandBody = { readonly name: string } & Maybe<"description", string> &
    Maybe<"type", number> &
    Maybe<"options", readonly CommandOption[]>;
  type Mentions = Maybe<"parse" | "users" | "roles", readonly (string | null)[]> & Maybe<"replied_user", boolean>;
  type Reference = { readonly message_id: string } & Maybe<"fail_if_not_exists", boolean>;
  export type MessageBody = Maybe<"content", string> &
    Maybe<"flags", number> &
    Maybe<"embeds", readonly unknown[]> &
    Maybe<"components", readonly Component[]> &
    Maybe<"allowed_mentions", Mentions> &
    Maybe<"message_reference", Reference> &
    Maybe<"nonce", string | number> &
    Maybe<"enforce_nonce", boolean>;

  type Message = ZodMiniType<MessageBody>;
  type Choices = ZodMiniType<Maybe<"choices", readonly (Choice | null)[]>>;

  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<CommandBody>;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<Maybe<"recipient_id", string>>;
  export const IncomingWebhookInteractionRequestSchema: Message;
  export const IncomingWebhookRequestPartialSchema: Message;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Message;
  export const IncomingWebhookUpdateRequestPartialSchema: Message;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: Choices;
  export const MessageCreateRequestSchema: Message;
}
