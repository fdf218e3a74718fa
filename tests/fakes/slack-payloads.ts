// What Slack sends, in the shape and with the fields that the bot reads; ids count up, so that each is new.
import { createHmac } from 'node:crypto';
import { BOT, TEAM } from './slack.ts';

let count = 0;
const next = () => ++count;

export const SIGNING_SECRET = 'a-signing-secret-of-tests';

export function freshTs(): string {
  return `17${String(next()).padStart(8, '0')}.000100`;
}

/** The wrapper of the Events API; each delivery of the same event has an id of its own unless one is given. */
export function eventBody(event: Record<string, unknown>, eventId = `Ev${next()}`) {
  return {
    token: 'x',
    team_id: TEAM,
    api_app_id: 'A1',
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
  };
}

export type MessageOptions = {
  text: string;
  channel?: string;
  user?: string;
  ts?: string;
  thread_ts?: string;
  channel_type?: string;
  [other: string]: unknown;
};

export function message({ channel = 'D0000001', user = 'U0000001', ...rest }: MessageOptions) {
  const channel_type = channel.startsWith('D') ? 'im' : 'channel';
  const ts = rest.ts ?? freshTs();
  return {
    type: 'message',
    channel,
    user,
    channel_type,
    client_msg_id: `m${next()}`,
    team: TEAM,
    ...rest,
    ts,
    event_ts: ts,
  };
}

export function mention({ channel = 'C0000001', user = 'U0000001', text, ...rest }: MessageOptions) {
  const ts = rest.ts ?? freshTs();
  return { type: 'app_mention', channel, user, text: `<@${BOT}> ${text}`, team: TEAM, ...rest, ts, event_ts: ts };
}

export function command(name: string, text: string, responseUrl: string, more: Record<string, string> = {}) {
  return {
    token: 'x',
    team_id: TEAM,
    team_domain: 'test',
    channel_id: 'C0000001',
    channel_name: 'general',
    user_id: 'U0000001',
    user_name: 'ann',
    command: name,
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: `trigger.${next()}`,
    ...more,
  };
}

export function click(action: Record<string, unknown>, responseUrl: string, more: Record<string, unknown> = {}) {
  return {
    type: 'block_actions',
    user: { id: 'U0000001', username: 'ann', name: 'ann', team_id: TEAM },
    api_app_id: 'A1',
    token: 'x',
    container: { type: 'message', message_ts: freshTs(), channel_id: 'C0000001', is_ephemeral: true },
    trigger_id: `trigger.${next()}`,
    team: { id: TEAM, domain: 'test' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'C0000001', name: 'general' },
    response_url: responseUrl,
    actions: [{ block_id: 'b', type: 'button', action_ts: freshTs(), ...action }],
    ...more,
  };
}

export function shortcut(text: string, responseUrl: string, attachments?: unknown) {
  return {
    type: 'message_action',
    token: 'x',
    action_ts: freshTs(),
    team: { id: TEAM, domain: 'test' },
    user: { id: 'U0000001', username: 'ann', team_id: TEAM, name: 'ann' },
    channel: { id: 'C0000001', name: 'general' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'check_message',
    trigger_id: `trigger.${next()}`,
    response_url: responseUrl,
    message_ts: freshTs(),
    message: { type: 'message', user: 'U0000009', ts: freshTs(), text, ...(attachments ? { attachments } : {}) },
  };
}

export type Signed = { readonly body: string; readonly headers: Record<string, string> };

/** A request as Slack signs it: JSON for events, a form for commands, a form with `payload` for interactions. */
export function signed(payload: object, kind: 'event' | 'command' | 'interaction', options: SignOptions = {}): Signed {
  const body =
    kind === 'event'
      ? JSON.stringify(payload)
      : String(new URLSearchParams(kind === 'command' ? { ...payload } : { payload: JSON.stringify(payload) }));
  const seconds = Math.floor(Date.now() / 1_000) - (options.age ?? 0);
  const hash = createHmac('sha256', options.secret ?? SIGNING_SECRET).update(`v0:${seconds}:${body}`);
  return {
    body,
    headers: {
      'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${hash.digest('hex')}`,
      ...options.headers,
    },
  };
}

export type SignOptions = { secret?: string /** Seconds. */; age?: number; headers?: Record<string, string> };
