// `npm run knowledge -- gaps [--most N]`: the terms that people asked about in vain, and what readers said of answers.
import { parseArgs } from 'node:util';
import { Stop } from '../entry.ts';
import { openDatabase } from '../open-database.ts';
import { openConfig } from '../open-study.ts';

const MOST = 30;

export async function gaps(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { most: { type: 'string' } } });
  const most = values.most === undefined ? MOST : Number(values.most);
  if (!Number.isInteger(most) || most < 1) throw new Stop('--most must be a whole number from 1.', 2);
  const store = await openDatabase(openConfig());
  try {
    const { terms, feedback } = await store.gaps(most);
    if (terms.length + feedback.length === 0) process.stdout.write('No question has gone without an answer yet.\n');
    if (terms.length > 0) process.stdout.write('Asked about without an answer:\n');
    for (const { term, count } of terms) process.stdout.write(`  ${count} × ${plain(term)}\n`);
    if (feedback.length > 0) process.stdout.write('What readers said:\n');
    for (const { verdict, about, count } of feedback)
      process.stdout.write(`  ${count} × ${verdict}: ${plain(about)}\n`);
  } finally {
    await store.close();
  }
}

/** What people typed must not steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}
