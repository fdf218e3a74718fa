// `npm run knowledge -- fetch [--into DIR] [--json]`: reads the feeds of feeds.yaml once.
import { parseArgs } from 'node:util';
import { readFeedsFile } from '../../importing/feeds-file.ts';
import { type FeedReport, fetchFeeds } from '../../importing/fetch-feeds.ts';
import { createWebReader } from '../../importing/web-reader.ts';
import { Stop } from '../entry.ts';
import { openConfig } from '../open-study.ts';
import { openFolder, writing } from './open-folder.ts';

export async function fetchOnce(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { into: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const config = openConfig();
  const path = values.into ?? config.knowledgeDir;
  const folder = await openFolder(path);
  const feeds = await readFeedsFile(path);
  if ('problem' in feeds) throw new Stop(feeds.problem);
  if (feeds.feeds.length === 0 && !values.json)
    throw new Stop(`"${path}/feeds.yaml" names no feed; the README shows how.`);
  const web = createWebReader({ allowPrivateAddresses: config.allowPrivateAddresses });
  const fetching = { folder, feeds, web, now: () => Temporal.Now.instant(), scheduled: false };
  const reports = await writing(path, () => fetchFeeds(fetching, tell));
  await web.close();
  if (values.json) process.stdout.write(`${JSON.stringify({ feeds: reports })}\n`);
}

function tell({ url, state, items, new: added, reason }: FeedReport): void {
  process.stderr.write(state === 'read' ? `${url}: read ${items}, new ${added}\n` : `${url}: refused, ${reason}\n`);
}
