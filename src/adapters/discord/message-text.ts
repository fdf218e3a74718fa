// Message text: what a person wrote, free of Discord's marks for mentions, emoji, links and commands.

type Named = { readonly id: string; readonly username: string; readonly global_name?: string | null };

/** `bot`: the bot's own id, whose mentions are the address and no part of the question; others become names. */
export function withoutMarks(content: string, bot: string | null = null, mentions: readonly Named[] = []): string {
  return content
    .replace(/<@!?(\d+)>/g, (_all, id: string) => {
      if (id === bot) return ' ';
      const user = mentions.find((one) => one.id === id);
      return user ? (user.global_name ?? user.username) : ' ';
    })
    .replace(/<(?:@&|#)\d+>/g, ' ')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<a?:\w+:\d+>/g, ' ')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
