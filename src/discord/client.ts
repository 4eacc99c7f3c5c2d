import { Client, GatewayIntentBits, Options } from "discord.js";

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** Milliseconds that one request may take. */
const REQUEST_MS = 1500;

/**
 * A client of discord.js for a service. No intent is privileged: the text of direct messages, and of messages that name
 * the bot, comes without one. Nothing is kept of people and messages; discord.js would keep them for ever.
 */
export const createClient = (apiUrl: string): Client =>
  new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: 100,
      GuildMemberManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
    rest: {
      api: apiUrl,
      version: "10",
      timeout: REQUEST_MS,
      // What may be sent again is sent again by `withinTime`, which knows how long that is of use.
      retries: 0,
      rejectOnRateLimit: ["/interactions"],
      invalidRequestWarningInterval: 1000,
    },
  });
