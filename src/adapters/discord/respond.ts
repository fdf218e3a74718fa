// Responding: one reply to one interaction, at once where it is ready soon, else after a deferral.
import { type APIInteraction, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Reply } from '../../chat/reply.ts';
import type { Desk } from './desk.ts';
import type { CommandIds } from './parts.ts';
import { isAcknowledged } from './refusals.ts';
import { type MessageBody, renderReply } from './render.ts';

type Interaction = Pick<APIInteraction, 'id' | 'token' | 'application_id'>;

/**
 * Milliseconds after which a deferral is sent. Discord waits for three seconds; a reader sees "thinking …" much
 * earlier, and most answers are there before and so need one request instead of two.
 */
const DEFER_AFTER = 150;

export type Way = {
  /** Only the asker may see the answer, whatever the reply itself says. */
  readonly hidden: boolean;
  readonly commandIds: CommandIds;
};

/** One reply to one interaction. */
export async function respond(
  { interactionRest: rest, turns }: Pick<Desk, 'interactionRest' | 'turns'>,
  interaction: Interaction,
  pending: Promise<Reply>,
  { hidden, commandIds }: Way,
): Promise<void> {
  const early = turns.isBusy() ? null : await soonEnough(pending);
  if (early) {
    const audience = hidden ? 'asker' : early.audience;
    const [data, ...others] = renderReply(early, commandIds).map((body) => visibleTo(audience, body));
    const body = { type: InteractionResponseType.ChannelMessageWithSource, data };
    await callback(rest, interaction, body).catch((error: unknown) => {
      // An earlier try got through; what the reply has besides is still to come.
      if (!isAcknowledged(error) || others.length === 0) throw error;
    });
    return followUp(rest, interaction, others);
  }
  // Where the deferral fails nobody waits for the reply any more.
  pending.catch(() => {});
  const deferral = defer(rest, interaction, hidden);
  turns.holdFor(deferral);
  await deferral;
  const reply = await pending;
  await complete(rest, interaction, reply, { hidden, commandIds });
}

/** Puts the answer in place of "thinking …". */
async function complete(
  rest: REST,
  interaction: Interaction,
  reply: Reply,
  { hidden, commandIds }: Way,
): Promise<void> {
  const bodies = renderReply(reply, commandIds);
  const original = Routes.webhookMessage(interaction.application_id, interaction.token, '@original');
  if (reply.audience === 'asker' && !hidden) {
    // Who sees a deferred answer cannot be changed, so it makes way for one that only the asker sees.
    await rest.delete(original, { auth: false });
    return followUp(
      rest,
      interaction,
      bodies.map((body) => visibleTo('asker', body)),
    );
  }
  const [body, ...others] = bodies;
  await rest.patch(original, { auth: false, body });
  await followUp(
    rest,
    interaction,
    others.map((other) => visibleTo(hidden ? 'asker' : 'everyone', other)),
  );
}

/** The reply when it comes within `DEFER_AFTER`; a failure of its own is the caller's. */
async function soonEnough(pending: Promise<Reply>): Promise<Reply | null> {
  const { promise: waited, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), DEFER_AFTER);
  try {
    return await Promise.race([pending, waited]);
  } finally {
    clearTimeout(timer);
  }
}

async function defer(rest: REST, interaction: Interaction, hidden: boolean): Promise<void> {
  try {
    // Of all flags only this one may be set here; the others come with the edit.
    const data = { flags: hidden ? MessageFlags.Ephemeral : 0 };
    await callback(rest, interaction, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
  } catch (error) {
    if (!isAcknowledged(error)) throw error;
  }
}

/** The first answer to an interaction, of whatever type. */
export async function callback(
  rest: REST,
  { id, token }: Interaction,
  body: { type: InteractionResponseType; data?: unknown },
): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { auth: false, body });
}

async function followUp(
  rest: REST,
  { application_id, token }: Interaction,
  bodies: readonly MessageBody[],
): Promise<void> {
  for (const body of bodies) await rest.post(Routes.webhook(application_id, token), { auth: false, body });
}

function visibleTo(audience: Reply['audience'], body: MessageBody): MessageBody {
  return audience === 'asker' ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body;
}
