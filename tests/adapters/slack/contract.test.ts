// Slack by socket and by HTTP, held to the contract of all platforms.
import { platformContract } from '../../contracts/platform.ts';
import { BOT, type Call, TEAM } from '../../fakes/slack.ts';
import { command, eventBody, mention, message } from '../../fakes/slack-payloads.ts';
import { type Mode, start } from './running.ts';

for (const mode of ['socket', 'http'] satisfies Mode[]) {
  platformContract(`Slack by ${mode}`, async (dispatch) => {
    const running = await start(mode, { dispatch });
    const { slack, platform } = running;
    const event = (body: object) => ({ deliver: () => running.deliver('event', body) });
    return {
      platform,
      place: { platform: 'slack', workspace: TEAM, channel: 'C0000001', thread: null },
      mention: (text) => event(eventBody(mention({ text }))),
      directMessage: (text) => event(eventBody(message({ text }))),
      command(name, question) {
        const payload = command(`/${name}`, question, slack.responseUrl());
        return { deliver: () => running.deliver('command', payload) };
      },
      byBots: (text) => [
        event(eventBody({ ...mention({ text }), user: BOT, bot_id: 'B0000001' })),
        event(eventBody({ ...mention({ text }), user: 'U0000077', bot_id: 'B0000077' })),
        event(eventBody(message({ text, bot_id: 'B0000077', subtype: 'bot_message' }))),
      ],
      shown: () =>
        slack.said().map((call) => ({
          text: inert(call),
          hidden: call.method === 'chat.postEphemeral' || call.args.response_type === 'ephemeral',
        })),
      isQuiet: () =>
        slack
          .said('chat.postMessage')
          .every(({ args }) => args.unfurl_links === 'false' && args.unfurl_media === 'false' && asWritten(args)),
      stop: () => running.stop(),
    };
  });
}

/** Slack looks for names in a text only where it is asked to; blocks say so for themselves. */
function asWritten({ parse, link_names, blocks }: Call['args']): boolean {
  return (
    parse === 'none' &&
    link_names === 'false' &&
    !/"type":"mrkdwn"(?![^}]*"verbatim":true)/.test(JSON.stringify(blocks))
  );
}

/** The words as they stand, in the contract's own sign for what means nothing here; Slack knows no [link](…). */
function inert({ args }: Call): string {
  const text = String(args.text).replaceAll('[link](', '\\[link](');
  return args.parse === undefined || asWritten(args) ? text.replaceAll('@everyone', '\\@everyone') : text;
}
