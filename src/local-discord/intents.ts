/** Gateway intents by name. */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Intents that an app must have been granted. */
export const privileged = intent.guildMembers | intent.guildPresences | intent.messageContent;
