// "Check this message": a message that somebody points at → a question to the articles, seen by that person alone.
import { MOST_READ } from '../../answering/read-question.ts';
import type { Call } from '../../chat/text-line.ts';
import { shorten } from '../../text/shorten.ts';
import { withoutMarks } from './message-text.ts';

/** Null where the message has no words (a picture, say). */
export function checkCall(content: string): Call | null {
  const text = withoutMarks(content);
  return text === '' ? null : { command: 'ask', options: { question: shorten(text, MOST_READ), private: true } };
}
