// Responding: one reply to one interaction, at once where it is ready soon, else after a deferral.
import { type APIInteraction, DiscordAPIError, InteractionResponseType, MessageFlags, Routes } from 'discord.js';
import { sentenceReply } from '../../chat/dispatch.ts';
import type { Reply } from '../../chat/reply.ts';
import { languageOf } from '../../languages/index.ts';
import { within } from '../within.ts';
import type { Desk } from './desk.ts';
import { languageOfInteraction } from './invocation.ts';
import { isAcknowledged, loggable } from './refusals.ts';
import { type MessageBody, renderReply } from './render.ts';

/** A reply as the messages that show it. */
type Written = { readonly audience: Reply['audience']; readonly bodies: readonly MessageBody[] };

/**
 * Milliseconds after which a deferral is sent. Discord waits for three seconds; a reader sees "thinking …" much
 * earlier, and most answers are there before and so need one request instead of two.
 */
const DEFER_AFTER = 150;

/**
 * One reply to one interaction; gives whom it was shown to. `hidden`: only the asker may see it, whatever the reply itself
 * says. A reply that fails is one too: an apology with a number. Rejects with what Discord said when it took none.
 */
export async function respond(
  desk: Desk,
  interaction: APIInteraction,
  pending: Promise<Reply>,
  hidden: boolean,
): Promise<Reply['audience']> {
  const writing = write(desk, interaction, pending);
  const early = desk.turns.isBusy() ? null : await within(DEFER_AFTER, writing, () => null);
  if (early) {
    const audience = hidden ? 'asker' : early.audience;
    await sendAtOnce(desk, interaction, { ...early, audience });
    return audience;
  }
  const deferral = defer(desk, interaction, hidden);
  desk.turns.holdFor(deferral);
  await deferral;
  const written = await writing;
  if (await mayGoOn(desk, interaction)) await complete(desk, interaction, written, hidden);
  return hidden ? 'asker' : written.audience;
}

/** Never rejects, so that nobody who asked is left without an answer. */
async function write(desk: Desk, interaction: APIInteraction, pending: Promise<Reply>): Promise<Written> {
  try {
    const reply = await pending;
    return { audience: reply.audience, bodies: renderReply(reply, desk.commandIds()) };
  } catch (error) {
    const apology = desk.incident(error, 'interaction', languageOfInteraction(interaction));
    return { audience: apology.audience, bodies: renderReply(apology) };
  }
}

async function sendAtOnce(desk: Desk, interaction: APIInteraction, { audience, bodies }: Written): Promise<void> {
  const [data, ...others] = bodies.map((body) => visibleTo(audience, body));
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data };
  await desk.answer(interaction, body).catch((error: unknown) => {
    // An earlier try got through; what the reply has besides is still to come.
    if (!isAcknowledged(error) || others.length === 0) throw error;
  });
  if (others.length > 0 && (await mayGoOn(desk, interaction))) await followUp(desk, interaction, others);
}

/**
 * The first response needs no claim, for Discord takes only one. What follows it does: "already acknowledged" may mean an
 * earlier try of this process as well as another process with the same token.
 */
function mayGoOn(desk: Desk, { id }: APIInteraction): Promise<boolean> {
  return desk.claim(`discord/${id}/answer`);
}

/** Puts the answer in place of "thinking …". */
async function complete(
  desk: Desk,
  interaction: APIInteraction,
  { audience, bodies }: Written,
  hidden: boolean,
): Promise<void> {
  const rest = desk.interactionRest;
  const original = Routes.webhookMessage(interaction.application_id, interaction.token, '@original');
  if (audience === 'asker' && !hidden) {
    // Who sees a deferred answer cannot be changed, so it makes way for one that only the asker sees.
    await rest.delete(original, { auth: false });
    return followUp(
      desk,
      interaction,
      bodies.map((body) => visibleTo('asker', body)),
    );
  }
  const [body, ...others] = bodies;
  await rest.patch(original, { auth: false, body });
  await followUp(
    desk,
    interaction,
    others.map((other) => visibleTo(hidden ? 'asker' : 'everyone', other)),
  );
}

async function defer(desk: Desk, interaction: APIInteraction, hidden: boolean): Promise<void> {
  try {
    // Of all flags only this one may be set here; the others come with the edit.
    const data = { flags: hidden ? MessageFlags.Ephemeral : 0 };
    await desk.answer(interaction, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
  } catch (error) {
    if (!isAcknowledged(error)) throw error;
  }
}

/**
 * Follow-ups know no nonce (Discord's specification has none for webhooks, and its maintainers say so: discord-api-docs
 * pull request 6647), so one whose outcome is unclear must not be sent again where everyone would see it twice: its asker
 * is told. One that only the asker sees is sent again: better twice than not at all.
 */
async function followUp(desk: Desk, interaction: APIInteraction, bodies: readonly MessageBody[]): Promise<void> {
  const route = Routes.webhook(interaction.application_id, interaction.token);
  for (const body of bodies) {
    const isPrivate = (body.flags & MessageFlags.Ephemeral) !== 0;
    try {
      await (isPrivate ? desk.interactionRest : desk.onceRest).post(route, { auth: false, body });
    } catch (error) {
      if (isPrivate || error instanceof DiscordAPIError) throw error;
      desk.log.warn({ platform: 'discord', ...loggable(error) }, 'the rest of an answer may not have arrived');
      desk.metrics.failed('discord', 'follow-up');
      const language = languageOfInteraction(interaction);
      const notice = renderReply(sentenceReply(languageOf(language).sentences.adapters.notArrived, language));
      const hidden = notice.map((one) => visibleTo('asker', one));
      return followUp(desk, interaction, hidden);
    }
  }
}

export function visibleTo(audience: Reply['audience'], body: MessageBody): MessageBody {
  return audience === 'asker' ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body;
}
