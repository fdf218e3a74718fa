// Tidy page: a page without what sites put between and around the paragraphs of an article.
import type { PageDocument, PageElement } from './dom.ts';

/** For readers who hear the page: ", opens new tab". */
const UNSEEN =
  '.visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text, .wb-inv, [hidden], [style*="clip:" i], [style*="clip-path: inset(" i]';
/** Words in the names of classes by which sites know what is no part of an article. */
const FURNITURE =
  /(?:^| )(?:newsletter|advert|advertisement|ad|ads|related|relate|recommendations?|recommended|insert|promo|trending|most read|author bio|author box|about author|share|sharing|social|comments?|subscribe|subscription|sign ?up|paywall|breadcrumbs?|tags?|read ?more|also read|interstitial|player|video|taboola|outbrain)(?: |$)/;
/** What holds a larger share of a page's words is its article, whatever its class is called. */
const LARGEST_FURNITURE = 0.25;
/** After so many that were too large the rest is left as it is: measuring them takes time. */
const MOST_LARGE = 50;
/** What readers say, however long it is: a class or an id that begins so. */
const REPLIES = /^(?:comments?|discussion|replies|respond|responses|disqus)(?: |$)/;
const CAPTION = '[class*="caption" i], [class*="credit" i]';
const LONGEST_CAPTION = 400;
/** So many paragraphs of such a length may be the article, whatever their box is called. Characters. */
const FEWEST_PARAGRAPHS = 3;
const LONG_PARAGRAPH = 100;

/** Elements that their names, or their being nothing but a link, show to be no part of an article are taken out. */
export function tidyPage(document: PageDocument): void {
  for (const element of [...document.querySelectorAll(UNSEEN)]) element.remove();
  const most = (document.body?.textContent?.length ?? 0) * LARGEST_FURNITURE;
  for (const caption of [...document.querySelectorAll(CAPTION)])
    if ((caption.textContent ?? '').length < LONGEST_CAPTION && !holdsHeadline(caption, /^h1$/)) caption.remove();
  let large = 0;
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    const names = [element.getAttribute('class'), element.getAttribute('id')].map(wordsOf);
    const isReplies = names.some((name) => REPLIES.test(name));
    if (!(isReplies || names.some((name) => FURNITURE.test(name))) || holdsHeadline(element)) continue;
    if (isReplies || ((element.textContent ?? '').length <= most && !holdsParagraphs(element))) element.remove();
    else if (++large > MOST_LARGE) break;
  }
  // Beside the article with the headline any other is a teaser.
  if (document.querySelector('article h1'))
    for (const other of [...document.querySelectorAll('article')])
      if (!other.querySelector('h1') && !other.closest('article:has(h1)')) other.remove();
  for (const element of [...document.querySelectorAll('li, p, h2, h3, h4')])
    if (isOnlyLink(element) && !element.closest('h1')) element.remove();
}

function holdsParagraphs(element: PageElement): boolean {
  const long = [...element.querySelectorAll('p')].filter((one) => (one.textContent ?? '').length >= LONG_PARAGRAPH);
  return long.length >= FEWEST_PARAGRAPHS;
}

function holdsHeadline(element: PageElement, whole = /^(?:html|body|main|article|h1|p)$/): boolean {
  return whole.test(element.localName) || element.querySelector('h1, [itemprop="articleBody"]') !== null;
}

/** A line that is nothing but a link leads to another story. */
function isOnlyLink(element: PageElement): boolean {
  const words = (text: string | null) => text?.replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  const own = words(element.textContent);
  const links = [...element.querySelectorAll('a')];
  return own !== '' && links.length === 1 && words(links[0]?.textContent ?? null) === own;
}

/** "authorBioBlock", "author-bio_block" → "author bio block". */
function wordsOf(name: string | null): string {
  return (name ?? '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
