/** Discord does not let the bot in: the token, or what it asks for. The message names the fix and never holds the token. */
export class DiscordRefused extends Error {
  override readonly name = "DiscordRefused";
}
