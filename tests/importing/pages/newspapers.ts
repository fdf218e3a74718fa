// Pages as large newspapers and broadcasters make them.
import {
  COMMENTS,
  COOKIES,
  escaped,
  FOOTER,
  htmlOf,
  jsonLd,
  NAVIGATION,
  type PageKind,
  paragraphs,
  RELATED,
  SHARE,
  SIDEBAR,
} from './page-kind.ts';

const utf8 = '<meta charset="utf-8">';
const title = (text: string, site = 'The Harbour Post') => `<title>${escaped(text)} | ${site}</title>`;

export const newspapers: readonly PageKind[] = [
  {
    name: 'a broadcaster with text blocks and class names made by a machine',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}${jsonLd({ '@context': 'http://schema.org', '@type': 'ReportageNewsArticle', headline: s.title, datePublished: '2025-02-20T06:12:44.000Z', dateModified: '2025-02-22T06:12:44.000Z', publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbour Post' } })}`,
        `${COOKIES}${NAVIGATION}<main id="main-content"><article><div data-component="headline-block" class="sc-18fde0d6-0"><h1>${escaped(s.title)}</h1></div><div data-component="byline-block"><time datetime="2025-02-20T06:12:44.000Z">20 February 2025</time><span>Jo Bell</span><span>BBC correspondent</span></div>${s.paragraphs.map((p, i) => `${i === 2 ? '<div data-component="image-block"><figure><img src="a.jpg"><figcaption>The harbour at dawn, seen from the hill above the town</figcaption></figure></div>' : ''}<div data-component="text-block" class="sc-18fde0d6-0 dlWCEZ"><p class="sc-eb7bd5f6-0 fYAfXe">${escaped(p)}</p></div>`).join('')}<div data-component="links-block"><p>More on this story</p><ul><li><a href="/x">Harbour to get a second crane</a></li></ul></div></article></main>${FOOTER}`,
      ),
  },
  {
    name: 'a daily with a newsletter form between the paragraphs',
    day: '2025-02-19',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta property="article:published_time" content="2025-02-19T22:00:11.000Z"><meta property="og:site_name" content="The Harbour Post">`,
        `${COOKIES}${NAVIGATION}<main><article><div data-gu-name="headline"><h1>${escaped(s.title)}</h1></div><div data-gu-name="meta"><a rel="author" href="/p/x">Ann Writer</a><details><summary>Wed 19 Feb 2025 22.00 GMT</summary></details></div><div data-gu-name="body"><div class="article-body-commercial-selector">${paragraphs(s, 'p', 'class="dcr-16w5gq9"', '<figure data-spacefinder-role="inline"><aside><h4>Sign up to Headlines</h4><p>Get the day’s headlines and highlights emailed direct to you every morning</p><form><input type="email"><button>Sign up</button></form><p>Privacy notice: Newsletters may contain information about charities, online ads, and content funded by outside parties.</p></aside></figure>')}</div></div></article></main>${RELATED}${FOOTER}`,
      ),
  },
  {
    name: 'a public broadcaster that says when it was posted and updated in words',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Harbour News')}<meta property="og:title" content="${escaped(s.title)}">`,
        `${NAVIGATION}<div id="app"><div class="content"><div class="detail"><h1 class="detailHeadline">${escaped(s.title)}</h1><div class="bylineDetails"><span class="authorText">The Canadian Press</span> · <time class="timeStamp">Posted: Feb 20, 2025 4:00 AM EST | Last Updated: February 23, 2025</time></div><div class="storyWrapper"><div class="story"><span>${paragraphs(s)}</span></div></div>${SHARE}</div>${SIDEBAR}</div></div>${COMMENTS}${FOOTER}`,
      ),
  },
  {
    name: 'a French daily behind a paywall that tells the beginning',
    language: 'fr',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Le Phare')}<meta property="og:article:published_time" content="2025-02-20T10:00:03+01:00">`,
        `<div class="gdpr-lmd-wall"><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles.</p><button>Accepter</button></div><nav><a href="/">Le Phare</a></nav><main><article class="article__wrapper"><header><h1 class="article__title">${escaped(s.title)}</h1><p class="meta__date">Publié le 20 février 2025 à 10h00, modifié le 21 février 2025 à 08h30</p></header><section class="article__content">${paragraphs(s, 'p', 'class="article__paragraph"', '<aside class="inread"><a href="/x">Lire aussi : Le port de Mbour s’agrandit</a></aside>')}</section><section class="paywall"><p>Il vous reste 68.5% de cet article à lire. La suite est réservée aux abonnés.</p></section></article></main><footer><p>Mentions légales</p></footer>`,
        'lang="fr"',
      ),
  },
  {
    name: 'a public broadcaster in French with a list of descriptions',
    language: 'fr',
    day: '2025-02-21',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Radio Phare')}${jsonLd([{ '@type': 'BreadcrumbList' }, { '@type': ['NewsArticle'], headline: s.title, datePublished: '2025-02-21T01:02:03-05:00', author: [{ name: 'A. B.' }], publisher: [{ name: 'Radio Phare' }] }])}`,
        `${NAVIGATION}<main><h1>${escaped(s.title)}</h1><p class="lead"></p><div class="document-simple">${paragraphs(s, 'div', 'class="textHTML"')}</div><section class="e-bloc"><h2>À lire aussi :</h2><ul><li><a>Un quai rénové à Gaspé</a></li></ul></section></main>`,
        'lang="fr-CA"',
      ),
  },
  {
    name: 'a Vietnamese daily with the day in a span and related links in the text',
    language: 'vi',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Báo Cảng')}<meta name="pubdate" content="2025-02-20T14:30:00+07:00">`,
        `<header><a>Trang chủ</a></header><section class="section page-detail"><div class="header-content"><ul class="breadcrumb"><li><a>Thời sự</a></li></ul><span class="date">Thứ năm, 20/2/2025, 14:30 (GMT+7)</span></div><h1 class="title-detail">${escaped(s.title)}</h1><article class="fck_detail">${paragraphs(s, 'p', 'class="Normal"', '<figure><div class="fig-picture"><img></div><figcaption><p class="Image">Lễ công bố tại cảng Cái Mép. Ảnh: <em>Minh Hà</em></p></figcaption></figure><ul class="list-news"><li><a>Cảng Cái Mép đón tàu lớn nhất</a></li></ul>')}<p class="author_mail"><strong>Minh Hà</strong></p></article><div class="box-tinlienquan"><h3>Tin liên quan</h3><ul><li><a>Giá cà phê tăng mạnh</a></li></ul></div></section>`,
        'lang="vi"',
      ),
  },
  {
    name: 'a Vietnamese agency with its name in the lead and time element',
    language: 'vi',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)}</title><meta property="og:title" content="${escaped(s.title)}">`,
        `<nav><a>Chính trị</a><a>Kinh tế</a></nav><div class="article"><h1 class="article__title cms-title">${escaped(s.title)}</h1><div class="article__meta"><time class="time" datetime="2025-02-20T09:15:00+0700" data-time="1740017700">20/02/2025 09:15</time></div><div class="article__social"><a>Facebook</a><a>Zalo</a></div><div class="article__body zce-content-body cms-body">${paragraphs(s)}<p>Mời quý độc giả theo dõi Báo Cảng trên Zalo</p></div><div class="article__tag"><h4>Tin liên quan</h4><a>#Peru</a> <a>#cảng biển</a></div></div><footer><p>Tổng biên tập: Nguyễn Văn A</p></footer>`,
        'lang="vi"',
      ),
  },
  {
    name: 'an English daily of Vietnam with the month before a comma',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title, 'Harbour News')}`,
        `<div class="header"><a>Home</a><a>Society</a></div><div class="area1 detail"><h1 class="title">${escaped(s.title)}</h1><div class="datetime">February, 20/2025 - 14:30</div><div class="area-content"><div class="vnnews-text-post">${paragraphs(s, 'p', '', '<table class="picBox2"><tbody><tr><td><img></td></tr><tr><td class="picCaption">The two delegations at the table. — VNA/VNS Photo</td></tr></tbody></table>')}</div></div>${SHARE}<div class="tags"><h3>Tags</h3></div></div><div class="news-related"><h3>Related stories</h3>${RELATED}</div>${FOOTER}`,
      ),
  },
  {
    name: 'a page for telephones',
    day: '2025-02-18',
    html: (s) =>
      `<!doctype html><html amp lang="en"><head>${utf8}<link rel="canonical" href="https://harbour.example/a">${title(s.title)}<style amp-boilerplate>body{-webkit-animation:none}</style>${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-18' })}</head><body><amp-sidebar><ul><li>News</li></ul></amp-sidebar><amp-consent><div>We use cookies to make this site better for you.</div></amp-consent><main><article><h1>${escaped(s.title)}</h1><amp-img src="a.jpg" width="1" height="1"></amp-img><div class="amp-wp-article-content">${paragraphs(s, 'p', '', '<amp-ad width="300"></amp-ad>')}</div></article></main></body></html>`,
  },
  {
    name: 'a page whose description holds a wrong year, and whose text the right day',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '1970-01-01T00:00:00Z' })}<meta property="article:published_time" content="2099-01-01">`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1><p class="byline">By Ann Writer, February 20, 2025</p>${paragraphs(s)}</article>${FOOTER}`,
      ),
  },
  {
    name: 'links to other stories after every paragraph',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta itemprop="datePublished" content="2025-02-20">`,
        `${NAVIGATION}<div class="post"><h1>${escaped(s.title)}</h1><div class="post-body">${s.paragraphs.map((p, i) => `<p>${escaped(p)}</p>${i % 2 === 0 ? `<div class="also-read"><strong>Also read:</strong> <a href="/${i}">The ferry that never sailed, number ${i}</a></div>` : ''}`).join('')}</div>${SHARE}${COMMENTS}</div>${SIDEBAR}${FOOTER}`,
      ),
  },
  {
    name: 'the whole text in its own description, shortened on the page',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-20T08:00:00Z', isAccessibleForFree: false, articleBody: s.paragraphs.join('\n\n'), hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywalled' } })}`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1><p>${escaped(s.paragraphs[0] ?? '')}</p><div class="paywall"><h2>Subscribe to continue reading</h2><p>You have read your last free story this month. Subscribe for one euro a week and read on at once.</p><a href="/subscribe">Subscribe now</a></div></article>${FOOTER}`,
      ),
  },
];
