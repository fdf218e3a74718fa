// Pages as agencies, broadcasters and ministries make them, with what they put between, before and after the paragraphs.

import {
  COOKIES,
  escaped,
  FOOTER,
  htmlOf,
  jsonLd,
  NAVIGATION,
  type PageKind,
  paragraphs,
  RELATED,
} from './page-kind.ts';
import type { Story } from './stories.ts';

const utf8 = '<meta charset="utf-8">';
const title = (text: string, site = 'The Harbour Post') => `<title>${escaped(text)} | ${site}</title>`;
const each = (s: Story, one: (text: string, i: number) => string) => s.paragraphs.map(one).join('');
const UNSEEN = '<span style="border:0;clip:rect(0 0 0 0);height:1px;position:absolute">, opens new tab</span>';

export const wires: readonly PageKind[] = [
  {
    name: 'an agency with words for the ear, a call to scroll, a sign-off and its principles',
    day: '2025-02-20',
    publisher: 'Harbour Wire',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Harbour Wire')}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-20T10:15:08.142Z', publisher: { name: 'Harbour Wire' } })}`,
        `${NAVIGATION}<main><article><header><h1>${escaped(s.title)}</h1><div>By <a rel="author">Jo Bell</a></div><time datetime="2025-02-20T10:15:08Z"><span>February 20, 2025</span><span>10:15 AM UTC</span><span>Updated 9 hours ago</span></time></header><figure><img><figcaption>The port at dawn. Purchase rights${UNSEEN}</figcaption></figure><div class="article-body__content">${each(s, (p, i) => `<div data-testid="paragraph-${i}">${i === 0 ? 'OTTAWA, Feb 20 (Reuters) - ' : ''}${escaped(p)}${i === 1 ? ` <a href="/x">${UNSEEN}</a>` : ''}</div>${i === 2 ? '<div>Advertisement · Scroll to continue</div><div>The Harbour newsletter provides all the news you need to start your day. Sign up <a>here</a>.</div>' : ''}`)}<p>Reporting by Jo Bell in Halifax; Editing by Ann Writer</p><p>Our Standards: <a>The Harbour Principles.${UNSEEN}</a></p></div></article></main>${FOOTER}`,
      ),
  },
  {
    name: 'an agency with a region in its dateline and notes below a rule',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta property="article:published_time" content="2025-02-20T05:01:10">`,
        `${NAVIGATION}<main><h1>${escaped(s.title)}</h1><div class="Page-dateModified">Updated 9:12 AM EST, February 22, 2025</div><div class="RichTextBody"><p>SWIFT CURRENT, Saskatchewan (AP) — ${escaped(s.paragraphs[0] ?? '')}</p>${paragraphs({ ...s, paragraphs: s.paragraphs.slice(1) })}<p>___</p><p>The agency’s coverage of ports receives support from several foundations, and the agency alone is responsible for all of it.</p></div></main>${FOOTER}`,
      ),
  },
  {
    name: 'a newswire with the day in its dateline and the sender’s address below',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<div class="main"><h1>${escaped(s.title)}</h1><p><span>February 20, 2025 09:00 ET</span> | Source: <a>Port of Halifax</a></p><div itemprop="articleBody"><p>HALIFAX, Nova Scotia, Feb. 20, 2025 (GLOBE WIRE) -- ${escaped(s.paragraphs[0] ?? '')}</p>${paragraphs({ ...s, paragraphs: s.paragraphs.slice(1) })}</div><h3>Contact</h3><pre>Port of Halifax\n902-555-0100</pre></div>${FOOTER}`,
      ),
  },
  {
    name: 'a broadcaster with videos to watch, calls to the reader and a word on the author',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Harbour News')}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-20T10:00:00.284Z', author: [{ name: 'Alex Quill' }] })}`,
        `${COOKIES}${NAVIGATION}<main><div class="sectionFlag">Nova Scotia</div><h1>${escaped(s.title)}</h1><div class="story"><span>${each(s, (p, i) => `<p>${escaped(p)}</p>${i === 1 ? '<ul><li><a href="/x"><strong>Ask us:</strong> What do you want to know about the port?</a></li></ul><p>Story continues below advertisement</p>' : ''}${i === 2 ? '<p><strong>WATCH | Why the port matters:</strong></p><div class="mediaEmbed"><div class="player-placeholder"><span>How a small port became a big business in three years.</span></div></div>' : ''}`)}</span></div><div class="authorBioBlock"><h2>ABOUT THE AUTHOR</h2><p class="bio">Alex Quill is a reporter with Harbour News in Halifax. He has worked in Atlantic Canada for ten years.</p></div><h2>Comments</h2><p>To encourage thoughtful conversations, first and last names will appear with each submission to our communities.</p></main>${FOOTER}`,
      ),
  },
  {
    name: 'a ministry that says below whom to call',
    day: '2025-02-20',
    publisher: 'Fisheries Canada',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)} - Canada.ca</title><meta name="dcterms.creator" content="Fisheries Canada"><meta name="dcterms.issued" content="2025-02-20"><meta name="dcterms.modified" content="2025-02-24">`,
        `<main property="mainContentOfPage"><h1 property="name">${escaped(s.title)}</h1><p class="gc-byline">From: <strong><a>Fisheries Canada</a></strong></p><h2>News release</h2><p>February 20, 2025 &nbsp; &nbsp; Ottawa, Ontario &nbsp; &nbsp; Fisheries Canada</p>${paragraphs(s)}<h2>Associated links</h2><ul><li><a>Ports of Canada</a></li></ul><h2>Contacts</h2><p>Press Secretary<br>Office of the Minister<br>press@office.example</p><dl id="wb-dtmd"><dt>Date modified:</dt><dd><time property="dateModified">2025-02-24</time></dd></dl></main><footer><h2>Government of Canada</h2></footer>`,
      ),
  },
  {
    name: 'a Vietnamese agency whose lead stands twice, the second time with its dateline',
    language: 'vi',
    day: '2025-02-05',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)}</title>`,
        `<header class="site-header"><time class="time">Thứ Tư, 26/11/2025</time><nav><a>Chính trị</a></nav></header><div class="article"><h1 class="article__title">${escaped(s.title)}</h1><div class="article__sapo">${escaped(s.paragraphs[0] ?? '')}</div><div class="article__meta"><time class="time">Thứ Tư, 05/02/2025 14:30 (GMT+7)</time></div><div class="article__body"><p>Hà Nội (TTXVN) - ${escaped(s.paragraphs[0] ?? '')}</p>${paragraphs({ ...s, paragraphs: s.paragraphs.slice(1) })}<p style="text-align:right"><strong>THANH HÀ</strong></p></div></div>${RELATED}`,
        'lang="vi"',
      ),
  },
];
