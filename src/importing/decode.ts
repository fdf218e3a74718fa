// Decode: bytes → text by what they, the server or the page say of their characters; binary data is refused.
import { Refusal, refusal } from './draft.ts';

/** Largest input, bytes: a hundred times a long news page. */
export const MOST_BYTES = 10_000_000;
/** How far into a page its own word on its characters is looked for, as browsers do. Bytes. */
const HEAD = 4_096;
/** Characters no text holds. */
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g;
/** Share of them that makes data binary; a stray one is cleaned away. */
const MOST_BINARY = 0.005;
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'gzip data'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
];

/** `header`: the Content-Type that the bytes came with. */
export function decode(bytes: Uint8Array, header: string | null = null): string {
  if (bytes.length === 0) throw refusal('empty');
  if (bytes.length > MOST_BYTES) throw refusal('large', MOST_BYTES / 1e6);
  const start = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const signature = SIGNATURES.find(([sign]) => start.startsWith(sign));
  if (signature)
    throw new Refusal(`It is ${signature[1]}, not text; save it as text or HTML.`, { key: 'binary', values: [] });
  const text = decodeAs(bytes, header, start);
  if (text.trim() === '') throw refusal('empty');
  const odd = text.slice(0, 100_000).match(BINARY)?.length ?? 0;
  if (odd / Math.min(text.length, 100_000) > MOST_BINARY) throw refusal('binary');
  return text;
}

function decodeAs(bytes: Uint8Array, header: string | null, start: string): string {
  if (start.startsWith('\u00ef\u00bb\u00bf')) return as('utf-8', bytes);
  if (start.startsWith('\u00ff\u00fe')) return as('utf-16le', bytes);
  if (start.startsWith('\u00fe\u00ff')) return as('utf-16be', bytes);
  const utf8 = strict(bytes);
  const label =
    charsetOf(header) ??
    charsetOf(/<meta[^>]+charset[^>]*>/i.exec(start)?.[0] ?? /<\?xml[^>]+encoding[^>]*\?>/.exec(start)?.[0] ?? null);
  if (label && known(label)) {
    // What is faultless UTF-8 with marks in it is nothing else, whatever an old server says.
    return utf8 !== null && /[^\u0000-\u007F]/.test(utf8) ? utf8 : asSaid(label, bytes);
  }
  return utf8 ?? asSaid('utf-8', bytes);
}

/** What calls itself UTF-8 and mostly is not is Latin, as old servers send it; a single broken letter is only that. */
function asSaid(label: string, bytes: Uint8Array): string {
  const text = as(label, bytes);
  if (new TextDecoder(label).encoding !== 'utf-8') return text;
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return broken > whole ? as('windows-1252', bytes) : text;
}

function charsetOf(text: string | null): string | null {
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(text ?? '')?.[1] ?? null;
}

function known(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

function as(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
