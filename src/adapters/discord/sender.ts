// Sender: what is posted without being asked for (digests), and whether it was.
import { DiscordAPIError, type REST } from 'discord.js';
import type { Platform } from '../../chat/platform.ts';
import { findMarked } from './find-marked.ts';
import type { CommandIds } from './parts.ts';
import { directChannel, postReply } from './post.ts';
import { renderReply } from './render.ts';

/** The same for one connection and for many: REST knows all servers. */
export function sender(
  rest: REST,
  commandIds: () => CommandIds,
): Required<Pick<Platform, 'send' | 'find' | 'tell' | 'refused'>> {
  return {
    async send(place, reply, once) {
      const bodies = renderReply(reply, commandIds());
      return postReply(rest, place.thread ?? place.channel, bodies, { once: once ?? JSON.stringify([place, bodies]) });
    },
    find: (place, mark, since) => findMarked(rest, place.thread ?? place.channel, mark, since),
    async tell(_workspace, user, reply) {
      const bodies = renderReply(reply, commandIds());
      const channel = await directChannel(rest, user);
      await postReply(rest, channel, bodies, { once: JSON.stringify([channel, bodies]) });
    },
    // A 4xx is a no; after a 5xx or a lost line the message may be there.
    refused: (error) => error instanceof DiscordAPIError && error.status < 500,
  };
}
