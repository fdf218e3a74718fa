// Pages as publishing systems and programmes make them: weblogs, offices, ministries.
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
const title = (text: string) => `<title>${escaped(text)} - The Harbour Post</title>`;

export const systems: readonly PageKind[] = [
  {
    name: 'WordPress with Yoast',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}${jsonLd({
          '@graph': [
            { '@type': 'WebPage', datePublished: '2020-01-01' },
            { '@type': 'Article', headline: s.title, datePublished: '2025-02-20T08:00:00+00:00' },
          ],
        })}`,
        `${COOKIES}${NAVIGATION}<div id="primary"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${escaped(s.title)}</h1><span class="posted-on">Posted on <time class="entry-date published" datetime="2025-02-20">February 20, 2025</time></span></header><div class="entry-content">${paragraphs(s)}<div class="sharedaddy"><h3>Share this:</h3>${SHARE}</div><div id="jp-relatedposts">${RELATED}</div></div></article>${COMMENTS}</div>${SIDEBAR}${FOOTER}`,
      ),
  },
  {
    name: 'WordPress with blocks, the day in the theme only',
    day: '2025-02-17',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `<div class="wp-site-blocks">${NAVIGATION}<main class="wp-block-group"><h1 class="wp-block-post-title">${escaped(s.title)}</h1><div class="wp-block-post-date"><time datetime="2025-02-17T19:00:00+07:00">17 Feb 2025</time></div><div class="entry-content wp-block-post-content">${paragraphs(s, 'p', '', '<figure class="wp-block-image"><img><figcaption class="wp-element-caption">Workers unload the first ship of the season</figcaption></figure><blockquote class="wp-block-pullquote"><p></p></blockquote>')}</div></main></div>${FOOTER}`,
      ),
  },
  {
    name: 'Drupal',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}<meta name="Generator" content="Drupal 10">${title(s.title)}`,
        `${NAVIGATION}<main role="main"><article class="node node--type-article"><h1><span class="field field--name-title">${escaped(s.title)}</span></h1><footer class="node__meta">Submitted by <span>admin</span> on <span property="dc:date dc:created" content="2025-02-20T10:11:12+00:00" datatype="xsd:dateTime">Thu, 02/20/2025 - 10:11</span></footer><div class="node__content"><div class="clearfix text-formatted field field--name-body">${paragraphs(s)}</div><div class="field--name-field-tags"><a>ports</a><a>trade</a></div></div></article></main>${FOOTER}`,
      ),
  },
  {
    name: 'Joomla',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">${escaped(s.title)}</h2></div><dl class="article-info"><dt>Details</dt><dd class="createdby">Written by Ann</dd><dd class="published"><time datetime="2025-02-20T08:00:00+00:00" itemprop="datePublished">Published: 20 February 2025</time></dd><dd class="hits">Hits: 1042</dd></dl><div itemprop="articleBody">${paragraphs(s)}</div><ul class="pager"><li>Prev</li><li>Next</li></ul></div>${FOOTER}`,
      ),
  },
  {
    name: 'Blogger',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `<div class="main section"><h2 class="date-header"><span>Thursday, February 20, 2025</span></h2><div class="post hentry"><h3 class="post-title entry-title">${escaped(s.title)}</h3><div class="post-body entry-content">${s.paragraphs.map(escaped).join('<br /><br />')}</div><div class="post-footer">Posted by Ann at <abbr class="published" title="2025-02-20T09:00:00+07:00">9:00 AM</abbr></div></div></div>${SIDEBAR}`,
      ),
  },
  {
    name: 'Ghost',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta property="article:published_time" content="2025-02-20T00:00:00.000Z">`,
        `<div class="gh-viewport">${NAVIGATION}<main><article class="gh-article post"><header class="gh-article-header"><h1>${escaped(s.title)}</h1><div class="gh-article-meta"><time datetime="2025-02-20">Feb 20, 2025</time> — 4 min read</div></header><section class="gh-content gh-canvas">${paragraphs(s)}</section></article></main><section class="gh-cta"><h4>This post is for subscribers</h4></section></div>${FOOTER}`,
      ),
  },
  {
    name: 'a letter platform',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}${jsonLd({ '@type': 'NewsArticle', headline: s.title, datePublished: '2025-02-20T11:00:31+00:00', publisher: { name: 'Harbour Letters' } })}`,
        `<div id="entry"><div class="single-post"><article class="newsletter-post post"><h1 class="post-title">${escaped(s.title)}</h1><div class="post-meta">Feb 20, 2025</div><div class="available-content"><div class="body markup">${paragraphs(s, 'p', '', '<div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p><form><input type="email"></form></div>')}</div></div></article></div></div>`,
      ),
  },
  {
    name: 'a page made by a script, with all of its data in it a second time',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-20T03:00:00Z">`,
        `<div id="__next">${NAVIGATION}<div class="css-1a2b3c"><h1 class="css-9z">${escaped(s.title)}</h1><div class="css-77">${paragraphs(s, 'p', 'class="css-at9mc1"')}</div></div>${FOOTER}</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { body: s.paragraphs } }).replace(/</g, '\\u003c')}</script>`,
      ),
  },
  {
    name: 'microdata',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${escaped(s.title)}</h1><span itemprop="datePublished" content="2025-02-20T10:00:00+07:00">3 days ago</span><span itemprop="author">Ann Writer</span><div itemprop="articleBody">${paragraphs(s)}</div></div>${SIDEBAR}${FOOTER}`,
      ),
  },
  {
    name: 'a ministry of Canada',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}<title>${escaped(s.title)} - Canada.ca</title><meta name="dcterms.issued" title="W3CDTF" content="2025-02-20"><meta name="dcterms.modified" content="2025-03-01">`,
        `<ul id="wb-tphp"><li><a href="#wb-cont">Skip to main content</a></li></ul><header><section id="wb-lng"><a lang="fr">Français</a></section></header><main property="mainContentOfPage" typeof="WebPage" class="container"><h1 property="name headline" id="wb-cont">${escaped(s.title)}</h1><p>From: <a href="/x">Fisheries and Oceans Canada</a></p><h2>News release</h2>${paragraphs(s)}<section><h2>Contacts</h2><p>Media Relations, 613-555-0123</p></section><dl id="wb-dtmd"><dt>Date modified:</dt><dd><time property="dateModified">2025-03-01</time></dd></dl></main><footer><h2>Government of Canada</h2><a>All contacts</a></footer>`,
      ),
  },
  {
    name: 'text in plain div elements',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta property="og:title" content="${escaped(s.title)}"><meta name="date" content="2025-02-20">`,
        `${NAVIGATION}<div class="wrap"><div class="headline">${escaped(s.title)}</div><div class="text">${paragraphs(s, 'div')}</div></div>${FOOTER}`,
      ),
  },
  {
    name: 'a page without a day',
    day: null,
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1>${paragraphs(s)}</article>${FOOTER}`,
      ),
  },
  {
    name: 'pictures that wait for a script',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `${utf8}${title(s.title)}<meta name="parsely-pub-date" content="2025-02-20T10:00:00Z">`,
        `${NAVIGATION}<article><h1>${escaped(s.title)}</h1><div class="content">${paragraphs(s, 'p', '', '<img data-src="a.jpg"><noscript><img src="a.jpg" alt="The harbour"></noscript><p class="caption">A crane at the new quay. Photo: Harbour Post</p>')}</div></article>${FOOTER}`,
      ),
  },
];
