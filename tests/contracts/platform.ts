// The platform contract: what every chat adapter owes its users, whatever it is connected to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invocation, Place } from '../../src/chat/command.ts';
import type { Dispatch, Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { eventually } from '../fakes/eventually.ts';

/** One message as a reader sees it. */
export type Shown = { readonly text: string; readonly hidden: boolean };

/** A message or call under way; `deliver` may be called again, as platforms do. */
export type Said = { deliver(): unknown };

/** A platform connected to a fake of its service; the contract speaks through it. */
export type PlatformUnderTest = {
  readonly platform: Platform;
  /** Where a message of the bot's own may go. */
  readonly place: Place;
  mention(text: string): Said;
  directMessage(text: string): Said;
  command(name: string, question: string): Said;
  /** The same as a mention, by the bot itself and by another bot. */
  readonly byBots: (text: string) => readonly Said[];
  /** Everything shown so far, oldest first. */
  shown(): readonly Shown[];
  /** Whether a message could notify anyone, or show a preview, by the flags of the service. */
  isQuiet(): boolean;
  stop(): Promise<void>;
};

export type StartPlatform = (dispatch: Dispatch) => Promise<PlatformUnderTest>;

/** Asked after what a test says: work is taken up in its order, so whatever came before has been dealt with by then. */
const LAST = 'is that all';
/** Longer than a platform takes to close its connections, where nothing is under way. Milliseconds. */
const LONGER_THAN_A_GOODBYE = 500;
const HOSTILE = '@everyone <!channel> <@123456789012345678> *bold* [link](https://evil.example) ||hidden||';

export function platformContract(name: string, start: StartPlatform): void {
  describe(`the platform contract, ${name}`, () => {
    let under: PlatformUnderTest;
    const asked: Invocation[] = [];
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const dispatch: Dispatch = async (invocation) => {
      const question = String(invocation.options.question);
      if (!question.startsWith(LAST)) asked.push(invocation);
      if (question === 'fail') return reply('It has been noted.', 'asker');
      if (question === 'the last one') {
        begun.resolve();
        await goOn.promise;
      }
      return reply(question === 'hostile' ? HOSTILE : `heard: ${question}`);
    };

    beforeAll(async () => {
      under = await start(dispatch);
    });
    afterAll(() => under.stop());

    let rounds = 0;
    /** What is shown because of it: at least one message. */
    const answersTo = async (...said: readonly Said[]): Promise<readonly Shown[]> => {
      const before = under.shown().length;
      const last = `${LAST} ${++rounds}`;
      for (const one of [...said, under.mention(last)]) await one.deliver();
      const isLast = ({ text }: Shown) => text.includes(last);
      const shown = () => under.shown().slice(before);
      await eventually(() => shown().some(isLast) && !shown().every(isLast));
      return shown().filter((one) => !isLast(one));
    };

    it('is connected once it has started', () => {
      expect(under.platform.connected()).toBe(true);
    });

    it.each(['mention', 'directMessage'] as const)('answers a %s', async (kind) => {
      const shown = await answersTo(under[kind]('how much is the loan?'));
      expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining('heard: how much is the loan?')]);
    });

    it('answers a command', async () => {
      const shown = await answersTo(under.command('ask', 'how much is it?'));
      expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining('heard: how much is it?')]);
    });

    it('names who asked, where, and each call once', async () => {
      await answersTo(under.mention('one'), under.command('ask', 'two'));
      const [one, two] = asked.slice(-2);
      expect(one?.place.platform).toBe(under.platform.name);
      expect(one?.user).not.toBe('');
      expect(one?.id).not.toBe(two?.id);
    });

    it('answers once what is delivered twice', async () => {
      for (const said of [under.mention('twice, a mention'), under.command('ask', 'twice, a command')]) {
        expect(await answersTo(said, said)).toHaveLength(1);
      }
    });

    it('leaves its own messages and those of other bots alone', async () => {
      const before = asked.length;
      await answersTo(...under.byBots('hello'), under.mention('hello from a person'));
      expect(asked.slice(before).map(({ options }) => options.question)).toEqual(['hello from a person']);
    });

    it('shows hostile words as words, and notifies nobody', async () => {
      const [shown] = await answersTo(under.mention('hostile'));
      expect(shown?.text).not.toMatch(/(?<!\\)<[@!]|(?<!\\)@everyone|(?<!\\)\[link\]\(/);
      expect(under.isQuiet()).toBe(true);
    });

    it('says what is for the asker to the asker, where the platform can', async () => {
      const [shown] = await answersTo(under.command('ask', 'fail'));
      expect(shown).toMatchObject({ text: expect.stringContaining('It has been noted.'), hidden: true });
    });

    it('posts what nobody asked for, and gives its id', async () => {
      const before = under.shown().length;
      expect(await under.platform.send(under.place, reply('Good morning.'))).not.toBe('');
      expect(
        under
          .shown()
          .slice(before)
          .map(({ text }) => text),
      ).toEqual([expect.stringContaining('Good morning.')]);
    });

    it('finishes what it has begun, and is connected no more', async () => {
      const before = under.shown().length;
      await under.command('ask', 'the last one').deliver();
      await begun.promise;
      const stopping = under.platform.stop();
      // What waits for nothing is over by then.
      const patient = new Promise((resolve) => setTimeout(resolve, LONGER_THAN_A_GOODBYE, 'still waiting'));
      expect(await Promise.race([stopping, patient])).toBe('still waiting');
      goOn.resolve();
      await stopping;
      // Before it some show that they are at work.
      const answers = under.shown().slice(before);
      expect(answers.filter(({ text }) => text.includes('heard: the last one'))).toHaveLength(1);
      expect(under.platform.connected()).toBe(false);
    });
  });
}

function reply(text: string, audience: Reply['audience'] = 'everyone'): Reply {
  return { audience, language: 'en', summary: text, blocks: [{ kind: 'paragraph', text: { text } }] };
}
