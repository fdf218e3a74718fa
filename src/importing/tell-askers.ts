// Tell askers: whoever wanted to know what the articles did not say is told, once, when a new article answers it.
import type { Answer } from '../answering/answer.ts';
import type { Study } from '../answering/study.ts';
import type { Platform } from '../chat/platform.ts';
import { present } from '../chat/present.ts';
import type { Reply } from '../chat/reply.ts';
import { questionOfWish, type Wish, type WishBook } from '../chat/wish.ts';
import type { Ledger } from '../digests/ledger.ts';
import { noticeArticles } from '../digests/notice.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { languageOf } from '../languages/index.ts';
import { lookAgain } from './look-again.ts';

export type TellNeeds = {
  readonly wishes: WishBook;
  /** Knows which articles came when, whichever process saw them first. */
  readonly ledger: Pick<Ledger, 'notice' | 'noticed' | 'seenBetween'>;
  readonly study: () => Study;
  readonly platform: (name: Platform['name']) => Platform | undefined;
  readonly now: () => Temporal.Instant;
  readonly log: (fields: Record<string, unknown>, line: string) => void;
};

/** How soon a change of the corpus is looked at. Milliseconds. */
const LOOK = 3_000;

/**
 * Looks whenever the corpus has changed, and at the start: articles may have come while nothing ran. A platform that
 * was away then is looked at when it has come.
 */
export function followAskers(needs: TellNeeds): { stop(): Promise<void> } {
  let told: { readonly knowledge: Knowledge; readonly doors: string } | null = null;
  const look = async () => {
    const { knowledge } = needs.study();
    const doors = doorsOf(needs);
    if (knowledge === told?.knowledge && doors === told.doors) return LOOK;
    try {
      await tellAskers(needs);
      told = { knowledge, doors };
    } catch (error) {
      needs.log({ err: error }, 'those who asked could not be told; tried again in a moment');
    }
    return LOOK;
  };
  return lookAgain(look, LOOK);
}

/** Whose askers can be told at the moment. */
function doorsOf({ platform }: TellNeeds): string {
  return (['slack', 'discord', 'terminal'] as const).filter((name) => platform(name)?.connected()).join(' ');
}

/** Gives how many were told. Throws what the store throws. */
export async function tellAskers(needs: TellNeeds): Promise<number> {
  const { wishes, ledger, study, platform, now } = needs;
  const open = await wishes.open();
  if (open.length === 0) return 0;
  const current = study();
  await noticeArticles(current.knowledge, ledger);
  const until = await ledger.noticed();
  let told = 0;
  for (const wish of open) {
    const seen = await ledger.seenBetween(wish.at, until);
    const fresh = new Set(seen.map(({ id }) => id));
    const door = platform(wish.place.platform);
    if (fresh.size === 0 || !door?.connected()) continue;
    const answers = current
      .answer(questionOfWish(wish), now().toZonedDateTimeISO('UTC').toPlainDate(), wish.asked.language)
      .filter((answer) => isFrom(answer, fresh));
    if (answers.length === 0 || !(await wishes.claim(wish.id))) continue;
    if (await tell(wish, answers, door, needs)) told++;
  }
  return told;
}

/** Only what came since can be news: what was there before did not answer. */
function isFrom(answer: Answer, fresh: ReadonlySet<string>): boolean {
  return answer.kind === 'found' && fresh.has(answer.citations[0]?.article.id ?? '');
}

async function tell(
  wish: Wish,
  answers: readonly Answer[],
  door: Platform,
  { wishes, study, log }: TellNeeds,
): Promise<boolean> {
  const reply = replyTo(wish, answers, study().knowledge);
  try {
    // In private where the platform can: others need not learn who asked what.
    if (door.tell) await door.tell(wish.place.workspace, wish.user, reply);
    else await door.send(wish.place, reply, wish.id);
    await wishes.done(wish.id);
    return true;
  } catch (error) {
    log({ err: error, platform: door.name }, 'somebody who asked could not be told');
    // Where it is not known whether the message went out, it counts as told: twice would be worse.
    if (door.refused?.(error)) await wishes.release(wish.id);
    else await wishes.done(wish.id);
    return false;
  }
}

function replyTo({ asked }: Wish, answers: readonly Answer[], knowledge: Knowledge): Reply {
  const { language } = asked;
  const reply = present(answers, { audience: 'asker', language, knowledge });
  const heading = languageOf(language).sentences.wish.answered(asked.terms.join(' '));
  return { ...reply, summary: heading, blocks: [{ kind: 'heading', text: heading }, ...reply.blocks] };
}
