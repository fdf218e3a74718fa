// `npm run manifest`: prints the Slack app manifest as JSON, for Socket Mode or, with an address, for HTTP.
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { readConfig } from '../config.ts';
import { runEntry, Stop } from './entry.ts';

const USAGE = 'npm run --silent manifest [-- --http https://your.address] [--oauth]';

await runEntry(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { http: { type: 'string' }, oauth: { type: 'boolean' } } });
  // Half a configuration is no hindrance: the manifest is what its other half comes from.
  const read = readConfig();
  const slack = 'config' in read ? read.config.slack : null;
  const publicUrl = 'config' in read ? read.config.publicUrl : null;
  const oauth = values.oauth ?? (slack !== null && slack.oauth !== null);
  // With an app token, or before there is any, Slack delivers over the socket that the bot opens.
  const overHttp = slack !== null && slack.appToken === null;
  const address = values.http ?? (overHttp || oauth ? publicUrl : null);
  if (address === null && values.oauth) {
    throw new Stop(
      'Workspaces install the app at an address of yours, but at which? Set PUBLIC_URL, or give --http https://… beside --oauth.',
    );
  }
  if (address === null && overHttp) {
    throw new Stop('Slack delivers over HTTP here, but to which address? Set PUBLIC_URL, or give --http https://…');
  }
  if (address !== null && !/^https:\/\/[^/\s]+/.test(address)) {
    throw new Stop(`Slack delivers to https:// addresses only, not to "${address}".`);
  }
  const url = address?.replace(/\/+$/, '') ?? null;
  const socketMode = !overHttp && values.http === undefined;
  process.stdout.write(`${JSON.stringify(slackManifest(commands, { publicUrl: url, oauth, socketMode }), null, 2)}\n`);
});
