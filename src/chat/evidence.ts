// Evidence: a reply to a message that somebody points at, cut down to what the articles say; whether it is right is not ours to say.
import { languageOf } from '../languages/index.ts';
import type { Reply } from './reply.ts';

/** Passages without a direct answer: "Yes" under somebody's words would be a verdict on them. */
export function evidenceOnly(reply: Reply): Reply {
  const first = reply.blocks.find((block) => block.kind === 'citation');
  if (!first) return reply;
  const { evidence } = languageOf(reply.language).sentences.adapters;
  const blocks = reply.blocks.filter((block) => block.kind !== 'direct');
  return {
    ...reply,
    audience: 'asker',
    summary: `${evidence}: ${first.snippet.text}`,
    blocks: [{ kind: 'heading', text: evidence }, ...blocks],
  };
}
