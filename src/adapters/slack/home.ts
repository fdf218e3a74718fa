// App Home: what the bot knows and until when, questions to try, this workspace's digests, and the help.
import type { App, types } from '@slack/bolt';
import { exampleActions } from '../../chat/actions.ts';
import { coverageLine, daysOf } from '../../chat/coverage.ts';
import type { Reply } from '../../chat/reply.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { again } from './again.ts';
import { suggestPrompts } from './agent.ts';
import { button } from './buttons.ts';
import { datesIn } from './date-tokens.ts';
import { type Asker, call, type Desk, readerOf } from './desk.ts';
import { refusalCode } from './failures.ts';
import { BUTTON_TEXT, SECTION_TEXT, VIEW_BLOCKS, VIEW_TOTAL } from './limits.ts';
import { escapeWithin } from './mrkdwn.ts';
import { fitted } from './render.ts';
import { heading, note, type Piece, renderBlock, section } from './render-block.ts';

export function registerHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const workspace = context.teamId ?? '';
    const asker: Asker = { client, workspace, channel: event.channel, thread: null, user: event.user };
    const { language } = await readerOf(desk, asker);
    // In the agent view the same event says that the conversation was opened.
    if (event.tab === 'messages') return suggestPrompts(desk, client, event.channel, null, language);
    await publishHome(desk, asker, language, (event.view as { hash?: string } | undefined)?.hash);
  });
  // The older form of the agent view, in apps that were set up with it.
  app.event('assistant_thread_started', async ({ event, client, context }) => {
    const { channel_id: channel, thread_ts: thread, user_id: user } = event.assistant_thread;
    const asker: Asker = { client, workspace: context.teamId ?? '', channel, thread, user };
    const { language } = await readerOf(desk, asker);
    await suggestPrompts(desk, client, channel, thread, language);
  });
}

async function publishHome(desk: Desk, asker: Asker, language: LanguageCode, hash: string | undefined) {
  const reader = { language, zone: 'UTC', manages: false };
  const help = await call(desk, `slack:home:${asker.user}`, { command: 'help', options: {} }, asker, reader);
  const digests = await desk.digestsOf(asker.workspace).catch((err: unknown) => {
    desk.log.error({ err }, 'the store does not answer; the Home tab does without digests');
    return [];
  });
  const view = homeView(desk, help, digests, language);
  const publish = (known: { hash?: string }) =>
    again(() => asker.client.views.publish({ user_id: asker.user, view, ...known }));
  try {
    await publish(hash ? { hash } : {});
  } catch (error) {
    // Two openings raced: the later one shows the same, so it may simply win.
    if (refusalCode(error) === 'hash_conflict') await publish({});
    else throw error;
  }
}

/** At most 100 blocks; the digests of a workspace are the only part that grows. */
export function homeView(
  { study }: Pick<Desk, 'study'>,
  help: Reply,
  digests: readonly string[],
  language: LanguageCode,
): types.HomeView {
  const { sentences } = languageOf(language);
  const { knowledge, coverage } = study();
  const examples = exampleActions(knowledge, language);
  const known = escapeWithin(coverageLine(coverage, knowledge.articles, language), SECTION_TEXT / 2);
  const blocks: types.KnownBlock[] = [
    heading(sentences.sources.heading),
    section(datesIn(known, daysOf(coverage), language)),
  ];
  if (examples.length > 0) {
    const buttons = examples.map((example, i) => button({ ...example, label: shorten(example.value, BUTTON_TEXT) }, i));
    blocks.push(heading(sentences.slack.examplesTitle), { type: 'actions', elements: buttons });
  }
  blocks.push(heading(sentences.slack.digests));
  if (digests.length === 0) blocks.push(note(escapeWithin(sentences.slack.noDigests, SECTION_TEXT)));
  const pieces: Piece[] = [{ blocks, tail: false }];
  pieces.push(...renderBlock({ kind: 'list', items: digests.map((text) => ({ text })) }, language));
  pieces.push(...help.blocks.flatMap((block) => renderBlock(block, language)));
  return { type: 'home', blocks: fitted(pieces, VIEW_BLOCKS, VIEW_TOTAL, sentences.adapters.shortened) };
}
