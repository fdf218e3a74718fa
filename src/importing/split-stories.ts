// Split stories: a page's paragraphs → its article and the teasers of others, each under its own headline, none twice.
import { fold } from '../text/fold.ts';
import { withoutDateline } from './agency-marks.ts';
import { isHeadline, isRelatedHeading } from './page-furniture.ts';

export type Story = {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly dropped: readonly string[];
};

/** `title`: the page's own, when it is known from elsewhere. The first story is the page's article. */
export function splitStories(paragraphs: readonly string[], title: string | null): Story[] {
  const key = (text: string) => fold(text).replace(/\s+/g, ' ').trim();
  const body = paragraphs.filter((text) => title === null || key(text) !== key(title));
  const own = title === null && isTitle(body, 0) ? (body[0] ?? null) : null;
  const stories: Draft[] = [{ title: title ?? own, paragraphs: [], dropped: [] }];
  let related = false;
  for (const [i, text] of body.entries()) {
    if (i === 0 && own) continue;
    const current = stories.at(-1);
    if (isRelatedHeading(text)) {
      related = true;
      stories[0]?.dropped.push(`"${text}"`);
    } else if (isHeadline(text) && (related || startsTeaser(body, i))) {
      // A list of links repeats each headline for its picture.
      if (current && key(current.title ?? '') !== key(text)) stories.push({ title: text, paragraphs: [], dropped: [] });
    } else current?.paragraphs.push(text);
  }
  return stories.map((story, i) => withoutRepeats(story, i === 0)).filter(isNew(key));
}

type Draft = { title: string | null; paragraphs: string[]; dropped: string[] };

function isTitle(body: readonly string[], i: number): boolean {
  return body.length > i + 1 && isHeadline(body[i] ?? '') && !withoutDateline(body[i] ?? '').mark;
}

/** A headline with an agency's mark at the head of what follows begins another story. */
function startsTeaser(body: readonly string[], i: number): boolean {
  return i > 1 && withoutDateline(body[i + 1] ?? '').agency !== null;
}

/** Of a lead that stands twice the one in its place stays, which is the later one; of any other paragraph the first. */
function withoutRepeats(story: Draft, main: boolean): Draft {
  const [lead = '', ...rest] = story.paragraphs;
  const leadAgain = main && rest.includes(lead) && lead.length > 0;
  const seen = new Set<string>();
  const paragraphs = (leadAgain ? rest : story.paragraphs).filter((text) => !seen.has(text) && seen.add(text));
  const twice = story.paragraphs.length - paragraphs.length;
  return twice === 0
    ? story
    : { ...story, paragraphs, dropped: [...story.dropped, `${twice} repeated paragraph${twice === 1 ? '' : 's'}`] };
}

/** Keeps the page's article, and each teaser once, where it says anything. */
function isNew(key: (text: string) => string): (story: Story, i: number) => boolean {
  const seen = new Set<string>();
  return (story, i) => {
    const name = key(story.title ?? '');
    if (i > 0 && (story.paragraphs.length === 0 || seen.has(name))) return false;
    seen.add(name);
    return true;
  };
}
