// Pages of older times and odd character sets, and pages that are broken.
import { escaped, FOOTER, htmlOf, NAVIGATION, type PageKind, paragraphs } from './page-kind.ts';

const title = (text: string) => `<title>${escaped(text)}</title>`;

/** A byte a letter, as Latin pages have them; what is not in the set becomes a reference. */
function latin(html: string): Uint8Array {
  const marks: Record<string, number> = {
    '’': 0x92,
    '‘': 0x91,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '—': 0x97,
    '…': 0x85,
    '€': 0x80,
  };
  const bytes: number[] = [];
  for (const letter of html) {
    const code = marks[letter] ?? letter.codePointAt(0) ?? 0;
    if (code < 0x100) bytes.push(code);
    else bytes.push(...Buffer.from(`&#${code};`));
  }
  return Uint8Array.from(bytes);
}

/** Vietnamese as Windows wrote it: letters, then the mark of the tone. */
function vietnameseBytes(html: string): Uint8Array {
  const letters: Record<string, number> = { ă: 0xe3, Ă: 0xc3, đ: 0xf0, Đ: 0xd0, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd };
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const bytes: number[] = [];
  for (const whole of html.normalize('NFC')) {
    const parts = [...whole.normalize('NFD')];
    const tone = parts.find((part) => tones[part] !== undefined);
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    const code = letters[base] ?? base.codePointAt(0) ?? 0;
    if (code < 0x100) bytes.push(code);
    else bytes.push(...latin(base));
    if (tone) bytes.push(tones[tone] ?? 0);
  }
  return Uint8Array.from(bytes);
}

const tables = (head: string, date: string, text: string, name: string) =>
  `<HTML><HEAD>${head}</HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=760><TR><TD COLSPAN=2><IMG SRC="logo.gif"><FONT SIZE=1><A HREF="/">Home</A> | <A HREF="/news">News</A> | <A HREF="/search">Search</A></FONT></TD></TR><TR><TD WIDTH=140 VALIGN=TOP><FONT SIZE=1><A HREF="/1">Politics</A><BR><A HREF="/2">Economy</A><BR><A HREF="/3">Sport</A></FONT></TD><TD VALIGN=TOP><FONT SIZE=5><B>${name}</B></FONT><BR><FONT SIZE=1>${date}</FONT><P>${text}</TD></TR><TR><TD COLSPAN=2><FONT SIZE=1>Copyright 2001 The Harbour Post</FONT></TD></TR></TABLE></BODY></HTML>`;

export const olderPages: readonly PageKind[] = [
  {
    name: 'tables of 1999 in windows-1252 by meta',
    day: '2001-02-20',
    encode: latin,
    html: (s) =>
      tables(
        `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">${title(s.title)}`,
        'February 20, 2001',
        s.paragraphs.map(escaped).join('<BR><BR>'),
        escaped(s.title),
      ),
  },
  {
    name: 'French in ISO-8859-1 by header',
    language: 'fr',
    day: '2005-02-20',
    contentType: 'text/html; charset=ISO-8859-1',
    encode: latin,
    html: (s) =>
      htmlOf(
        title(s.title),
        `<div id="menu"><a>Accueil</a></div><div id="texte"><h1>${escaped(s.title)}</h1><p class="date">Dimanche 20 février 2005</p>${paragraphs(s)}</div><div id="pied">Mentions légales</div>`,
        'lang="fr"',
      ),
  },
  {
    name: 'Vietnamese in windows-1258 by meta',
    language: 'vi',
    day: '2004-02-20',
    encode: vietnameseBytes,
    html: (s) =>
      htmlOf(
        `<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">${title(s.title)}`,
        `<div class="top"><a>Trang nhất</a></div><div class="noidung"><h1>${escaped(s.title)}</h1><p class="ngay">Thứ Sáu, ngày 20 tháng 2 năm 2004</p>${paragraphs(s)}</div>`,
        'lang="vi"',
      ),
  },
  {
    name: 'Vietnamese in UTF-16 with a mark',
    language: 'vi',
    day: '2025-02-20',
    encode: (html) => Buffer.from(`\uFEFF${html}`, 'utf16le'),
    html: (s) =>
      htmlOf(
        title(s.title),
        `<article><h1>${escaped(s.title)}</h1><time datetime="2025-02-20">20/02/2025</time>${paragraphs(s)}</article>`,
        'lang="vi"',
      ),
  },
  {
    name: 'UTF-16 without a mark, by header',
    day: '2025-02-20',
    contentType: 'text/html; charset=utf-16le',
    encode: (html) => Buffer.from(html, 'utf16le'),
    html: (s) =>
      htmlOf(
        title(s.title),
        `<article><h1>${escaped(s.title)}</h1><time datetime="2025-02-20">20 February</time>${paragraphs(s)}</article>`,
      ),
  },
  {
    name: 'Vietnamese with marks taken apart, a wrong header and references',
    language: 'vi',
    day: '2025-02-20',
    contentType: 'text/html; charset=iso-8859-1',
    encode: (html) => Buffer.from(html.normalize('NFD')),
    html: (s) =>
      htmlOf(
        title(s.title),
        `<article><h1>${escaped(s.title)}</h1><p class="date">20-02-2025</p>${paragraphs(s)}</article>`,
        'lang="vi"',
      ),
  },
  {
    name: 'XHTML with a prolog',
    day: '2025-02-20',
    contentType: 'application/xhtml+xml',
    html: (s) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head>${title(s.title)}<meta name="DC.date.issued" content="2025-02-20" /></head><body>${NAVIGATION}<div id="content"><h1>${escaped(s.title)}</h1>${paragraphs(s)}</div>${FOOTER}</body></html>`,
  },
  {
    name: 'elements that are never closed',
    day: '2025-02-20',
    html: (s) =>
      `<html><head><meta charset=utf-8>${title(s.title)}<body><ul><li><a href=/>Home<li><a href=/news>News</ul><h1>${escaped(s.title)}</h1><p class=date>20 February 2025<div class=story>${s.paragraphs.map((p) => `<p>${escaped(p)}`).join('\n')}<div class=foot>Contact us`,
  },
  {
    name: 'one paragraph a line, in lines broken by hand',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `<meta charset="utf-8">${title(s.title)}`,
        `<h1>${escaped(s.title)}</h1><p><i>2025-02-20</i></p>${s.paragraphs.map((p) => `<p>${escaped(p).replace(/(.{60,80}) /g, '$1\n')}</p>`).join('\n\n')}<hr><address>webmaster@harbour.example</address>`,
      ),
  },
  {
    name: 'a print version in one preformatted block',
    day: '2025-02-20',
    html: (s) =>
      htmlOf(
        `<meta charset="utf-8">${title(s.title)}`,
        `<h1>${escaped(s.title)}</h1><div class="printdate">Printed from harbour.example, 20 Feb 2025</div><pre>${s.paragraphs.map(escaped).join('\n\n')}</pre>`,
      ),
  },
  {
    name: 'a comment of the server before the document, and a drop cap',
    day: '2025-02-20',
    html: (s) =>
      `<!-- cached by node 7 at 2025-02-24 -->\n${htmlOf(`<meta charset="utf-8">${title(s.title)}<meta name="publish-date" content="20/02/2025">`, `${NAVIGATION}<article><h1>${escaped(s.title)}</h1>${s.paragraphs.map((p, i) => (i === 0 ? `<p><span class="dropcap">${escaped(p.slice(0, 1))}</span>${escaped(p.slice(1))}</p>` : `<p>${escaped(p)}</p>`)).join('')}</article>${FOOTER}`)}`,
  },
];
