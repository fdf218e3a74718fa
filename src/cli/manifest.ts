// `npm run manifest`: prints the Slack app manifest as JSON, for Socket Mode or, with an address, for HTTP.
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { readConfig } from '../config.ts';
import { runEntry, Stop } from './entry.ts';

const USAGE = 'npm run --silent manifest [-- --http https://your.address] [--oauth]';

await runEntry(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: { http: { type: 'string' }, oauth: { type: 'boolean', default: false } },
  });
  const read = readConfig();
  // Half a configuration is no hindrance: the manifest is what its other half comes from.
  const config = 'config' in read ? read.config : read.draft;
  if (config === null) throw new Stop('problems' in read ? read.problems.join('\n') : '');
  const { slack, publicUrl } = config;
  const oauth = values.oauth || (slack !== null && slack.oauth !== null);
  // With an app token, or before there is any, Slack delivers over the socket that the bot opens.
  const overHttp = values.http !== undefined || (slack?.signingSecret != null && slack.appToken === null);
  const address = values.http ?? (overHttp || oauth ? publicUrl : null);
  if (address === null && oauth) {
    throw new Stop(
      'Workspaces install the app at an address of yours, but at which? Set PUBLIC_URL, or give --http https://… where Slack is to deliver there as well.',
    );
  }
  if (address === null && overHttp) {
    throw new Stop('Slack delivers over HTTP here, but to which address? Set PUBLIC_URL, or give --http https://…');
  }
  if (address !== null && !/^https:\/\/[^/\s]+/.test(address)) {
    throw new Stop(`Slack delivers to https:// addresses only, not to "${address}".`);
  }
  if (overHttp && slack?.appToken) {
    process.stderr.write('This is for delivery over HTTP; while SLACK_APP_TOKEN is set, the bot uses Socket Mode.\n');
  }
  const url = address?.replace(/\/+$/, '') ?? null;
  const manifest = slackManifest(commands, { publicUrl: url, oauth, socketMode: !overHttp });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
});
