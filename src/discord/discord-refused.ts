/** Discord does not accept the token, which the message never holds. */
export class DiscordRefused extends Error {
  override readonly name = "DiscordRefused";

  constructor() {
    const place = "your application › Bot › Reset Token";
    super(`Discord refused the token. Copy it again from the developer portal (${place}) into DISCORD_TOKEN.`);
  }
}
