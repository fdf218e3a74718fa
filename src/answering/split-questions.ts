// Several questions in one message are answered in turn.

/** Questions answered in one message, at most; more is a list for a form, not a chat. */
const MOST_QUESTIONS = 5;
/** A question shorter than this many letters is a tail of the one before ("who?"). */
const LEAST_LETTERS = 8;

/** The questions of a message, in order: parts that end in "?" and what follows the last; one at least. */
export function splitQuestions(message: string): string[] {
  const parts = message
    .split(/(?<=[?？])\s+(?=\S)/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const questions: string[] = [];
  for (const part of parts) {
    const last = questions.at(-1);
    const short = (part.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS;
    // What is no question by its mark ("Hello." "Imagine today is …") belongs with its neighbour.
    if (last !== undefined && (short || !/[?？]$/u.test(part) || !/[?？]$/u.test(last)))
      questions[questions.length - 1] = `${last} ${part}`;
    else questions.push(part);
  }
  return questions.length > 0 ? questions.slice(0, MOST_QUESTIONS) : [message];
}
