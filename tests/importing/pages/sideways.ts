// Pages whose day, title or text is not where a reader of pages looks first.
import { escaped, FOOTER, htmlOf, jsonLd, NAVIGATION, type PageKind, paragraphs } from './page-kind.ts';

const utf8 = '<meta charset="utf-8">';
const title = (text: string, site = 'The Harbour Post') => `<title>${escaped(text)} | ${site}</title>`;
const TODAY = '<div class="header-date">Wednesday, November 26, 2025</div>';

export const sideways: readonly PageKind[] = [
  {
    name: 'today’s date above, other stories’ dates beside, and the own one under the headline',
    day: '2025-02-20',
    publisher: 'The Harbour Post',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${TODAY}<div class="left"><div><a>First other story</a><span class="post-date">November 24, 2025</span></div><div><a>Next event</a><span class="event-date">5 March 2025</span></div></div><div class="single"><h1>${escaped(s.title)}</h1><div class="info">By Staff <span class="post-date">February 20, 2025</span></div><div class="text">${paragraphs(s)}</div></div>`,
      ),
  },
  {
    name: 'a day in March or in February, as the weekday tells',
    day: '2025-02-05',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1><div>Wed, 02/05/2025 - 10:11</div>${paragraphs(s)}</article>`,
      ),
  },
  {
    name: 'a day before the month, as another date on the page tells, in a form around the whole page',
    day: '2025-02-05',
    html: (s) =>
      `<html><head>${utf8}${title(s.title)}</head><body><form id="aspnetForm"><input type="hidden" value="abc"><div class="top"><a>Home</a><span>26/11/2025</span></div><h1>${escaped(s.title)}</h1><span>05/02/2025</span><div class="content">${s.paragraphs.map((p) => `<div><span>${escaped(p)}</span></div><div><br></div>`).join('')}</div></form></body></html>`,
  },
  {
    name: 'a day in Vietnamese order in a meta tag',
    language: 'vi',
    day: '2025-02-05',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta name="pubdate" content="05/02/2025 14:30:00">`,
        `<main><h1>${escaped(s.title)}</h1>${paragraphs(s)}</main>`,
        'lang="en"',
      ),
  },
  {
    name: 'a shortened French month, beside the day of an update',
    language: 'fr',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `<header><span class="todayDate">mercredi 26 novembre 2025</span></header><main><article><h1>${escaped(s.title)}</h1><div><span>Mis à jour le 21 févr. 2025</span></div><div><span>Publié le 20 févr. 2025 à 14 h 30</span></div>${paragraphs(s)}</article></main>`,
        'lang="fr-CA"',
      ),
  },
  {
    name: 'the day of an update first, as the word before it tells',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<main><h1>${escaped(s.title)}</h1><p>Updated: <time>22 February 2025</time>. Published: <time>20 February 2025</time></p>${paragraphs(s)}</main>`,
      ),
  },
  {
    name: 'a day in the address alone',
    day: '2025-02-04',
    address: 'https://harbour.example/2025/02/04/story',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1>${paragraphs(s)}</article>`,
      ),
  },
  {
    name: 'no day but that of what the text tells',
    day: null,
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1>${paragraphs({ ...s, paragraphs: ['On March 5, 2021, two officials of the port met in a hotel lobby and wrote four lines on a napkin.', ...s.paragraphs] })}</article>`,
      ),
  },
  {
    name: 'a description with line ends in its texts, and a summary above the text',
    language: 'vi',
    day: '2025-02-05',
    publisher: 'Báo Cảng',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Báo Cảng')}<script type="application/ld+json">{"@type": "NewsArticle", "headline": "${s.title}",\n"description": "Dòng một\n dòng hai\tba", "datePublished": "2025-02-05T16:25:00+07:00", "publisher": {"name": "Báo Cảng"},}</script>`,
        `<div class="date">Thứ tư, ngày 26/11/2025</div><div class="detail"><h1>${escaped(s.title)}</h1><h2 class="detail-sapo">TTO - ${escaped(s.paragraphs[0] ?? '')}</h2><div class="detail-content"><div type="Photo"><div><p>Đại diện hai bên tại lễ ký - Ảnh: MẠNH DŨNG</p></div></div>${paragraphs({ ...s, paragraphs: s.paragraphs.slice(1) })}<div type="RelatedOneNews"><a>Thêm một tuyến tàu</a><span>ĐỌC NGAY</span></div></div></div>`,
        'lang="vi"',
      ),
  },
  {
    name: 'a live report among other things in its description, its publisher by reference',
    day: '2025-02-20',
    publisher: 'Harbour Live',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)}</title>${jsonLd({
          '@graph': [
            { '@type': 'Organization', '@id': '#org', name: 'Harbour Live' },
            {
              '@type': 'ItemList',
              itemListElement: [{ item: { '@type': 'NewsArticle', headline: 'Other', datePublished: '2024-01-01' } }],
            },
            {
              '@type': ['LiveBlogPosting'],
              headline: s.title,
              datePublished: '2025-02-20T06:00:00Z',
              publisher: { '@id': '#org' },
              liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Late', datePublished: '2025-02-22' }],
            },
          ],
        })}`,
        `${NAVIGATION}<main><h1>${escaped(s.title)}</h1>${s.paragraphs.map((p, i) => `<article><time datetime="2025-02-2${i % 3}T15:10:00Z">15:10</time><p>${escaped(p)}</p></article>`).join('')}</main>`,
      ),
  },
  {
    name: 'two descriptions, the second of which is of this page',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)}</title>${jsonLd({ '@type': 'NewsArticle', headline: 'The story that most people read today', datePublished: '2024-12-24' })}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-20' })}`,
        `${NAVIGATION}<main><h1>${escaped(s.title)}</h1>${paragraphs(s)}</main>${FOOTER}`,
      ),
  },
  {
    name: 'sections that advertisements part, each under a heading for the ear',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta name="date" content="2025-02-20">`,
        `${NAVIGATION}<main><article><h1>${escaped(s.title)}</h1>${s.paragraphs.map((p, i) => `<section class="content-group"><h2 class="visually-hidden">Article content</h2><p>${escaped(p)}</p></section><div class="ad__inner">Advertisement ${i + 2}</div><p class="ad__txt">This advertisement has not loaded yet, but your article continues below.</p>`).join('')}<section class="article-recommended"><h3>Recommended from Editorial</h3><ol><li>Our new port plan</li></ol></section></article></main>`,
      ),
  },
  {
    name: 'more answers of readers than article',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta name="date" content="2025-02-20">`,
        `${NAVIGATION}<div class="post"><h1>${escaped(s.title)}</h1>${paragraphs(s)}</div><div id="discussion"><h3>30 responses</h3>${Array.from({ length: 30 }, (_, i) => `<div class="reply"><b>reader${i}</b> on 22 Feb 2025<p>I have worked in the port for twenty years, and promise number ${i} will go the way of all the others, because nobody pays for the fuel.</p></div>`).join('')}</div>`,
      ),
  },
  {
    name: 'other stories told after it as articles of their own',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<main><article><h1>${escaped(s.title)}</h1><time datetime="2025-02-20 14:30">20/02/2025 - 14:30</time>${paragraphs(s)}</article><article><h3>Gold price today</h3><div>The price of gold rose this morning by three hundred thousand dong a tael compared with yesterday.</div></article></main>`,
      ),
  },
];
