// Report: what became of an input, in lines for the curator.
import type { Outcome, Result } from './import-input.ts';

/** Repairs named in the report; the front matter lists all. */
const MOST_SHOWN = 12;

export function outcomeLines(outcome: Outcome): string[] {
  const name = plain(outcome.name);
  if (outcome.kind === 'refused') return [`${name}: refused. ${plain(outcome.why)}`];
  if (outcome.kind === 'unchanged') return [`${name}: nothing new; it is in the folder already.`];
  return [`${name}:`, ...outcome.results.flatMap(resultLines)];
}

function resultLines({ change, id, room, draft }: Result): string[] {
  const file = `${room}/${id}.md`;
  const done = {
    new: `  ${file}${room === 'pending' ? ' (waits for approval)' : ''}`,
    version:
      room === 'pending'
        ? `  ${file}: a changed text (waits for approval)`
        : `  ${file}: a new version; the old one is kept in versions/${id}/`,
    source: `  ${file}: the same story, now with one more source`,
    unchanged: `  ${file}: is in the folder already`,
  }[change];
  if (change === 'unchanged' || change === 'source') return [done];
  const { published, publishedFrom, publisher, publisherInferred, repairs, dropped } = draft;
  const shown = repairs.slice(0, MOST_SHOWN).map(({ from, to }) => `"${from}" → "${to}"`);
  const more = repairs.length > MOST_SHOWN ? `, and ${repairs.length - MOST_SHOWN} more (front matter, "repairs")` : '';
  const lines = [
    published
      ? `published ${published} (${publishedFrom})`
      : 'published: not stated; add "publishedInferred" if you can tell',
    publisher
      ? `publisher ${publisher}`
      : publisherInferred
        ? `publisher inferred: ${publisherInferred.publisher}`
        : 'publisher: not stated',
    ...(draft.titleInferred ? [`title inferred: "${draft.titleInferred.title}"`] : []),
    ...(repairs.length > 0 ? [`${repairs.length} lost spaces repaired: ${shown.join(', ')}${more}`] : []),
    ...(dropped.length > 0 ? [`left out: ${dropped.join('; ')}`] : []),
  ];
  return [done, ...lines.map((line) => `    ${plain(line)}`)];
}

/** Names and texts from outside must not steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}
