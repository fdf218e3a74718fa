// Agency marks: datelines before a text, agencies' closing marks after it, and who published it by them.

const AGENCIES: Readonly<Record<string, string>> = {
  VNS: 'VNS',
  VNA: 'VNA',
  TTXVN: 'VNA',
  VOV: 'VOV',
  'VOV.VN': 'VOV',
  AFP: 'AFP',
  REUTERS: 'Reuters',
  AP: 'AP',
  XINHUA: 'Xinhua',
  KYODO: 'Kyodo',
  Reuters: 'Reuters',
  Xinhua: 'Xinhua',
  Kyodo: 'Kyodo',
};
const NAMES = Object.keys(AGENCIES)
  .map((name) => name.replace('.', '\\.'))
  .sort((a, b) => b.length - a.length)
  .join('|');
const DASH = '[—–-]';
/** "VOV.VN - ", "(VNA) – ". */
const AGENCY_LINE = new RegExp(`^\\(?(${NAMES})\\)?\\s*${DASH}{1,2}\\s+`, 'u');
/** "OTTAWA — ", "HÀ NỘI, May 7 (VNA) – ", "NDO - ", "Hanoi (VNA) - ", "PARIS (AFP) - ", "SWIFT CURRENT, Saskatchewan (AP) — ". */
const PLACE_LINE = new RegExp(
  `^(?:(?<capitals>\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40})(?:, \\p{Lu}[\\p{L}\\p{M}.'’ -]{2,30}(?= \\(|, ))?(?:,? [\\p{L}. ]{3,12} \\d{1,2}(?:, \\d{4})?)?(?: \\((?:(?<after>${NAMES})|[\\p{Lu} ]{3,20})\\))?|\\p{Lu}[\\p{L}\\p{M}.'’ -]{2,40}(?:, [\\p{L}.]{3,12} \\d{1,2})? \\((?<agency>${NAMES})\\)) ?(?:—|–|-|--) `,
  'u',
);
const TAIL = new RegExp(
  `\\s*(?:${DASH}{1,2}\\s*(?<marked>${NAMES})|(?<=[.!?”"’]\\s*)(?<!/\\.\\s*)(?:/\\s*)?\\(?(?<bare>${NAMES})\\)?|(?<wire>\\.?/\\.)(?:\\s*\\(?(?<after>${NAMES})\\)?)?)\\s*$`,
  'u',
);
/** "(Dân trí) - ": a paper's own name before its lead. */
const PAPER_LINE = /^\([\p{L}\p{M}\d. ]{2,20}\) [—–-] (?=["“‘]?\p{Lu})/u;
const ALONE = new RegExp(`^${DASH}{0,2}\\s*\\(?(${NAMES})\\)?\\s*$`, 'u');

export type Marked = {
  readonly text: string;
  readonly agency: string | null;
  /** The closing mark of VNA's wire, "./.", which names nobody. */
  readonly wire: boolean;
  /** What was taken away, trimmed; null when nothing was. */
  readonly mark: string | null;
};

/** A paragraph without its dateline. */
export function withoutDateline(text: string): Marked {
  const agency = AGENCY_LINE.exec(text);
  const place = agency ? null : placeLine(text);
  const found = agency ?? place ?? PAPER_LINE.exec(text);
  if (!found || found[0].length >= text.length) return { text, agency: null, wire: false, mark: null };
  const name = agency?.[1] ?? place?.groups?.after ?? place?.groups?.agency ?? '';
  return {
    text: text.slice(found[0].length).trim(),
    agency: AGENCIES[name] ?? null,
    wire: false,
    mark: found[0].trim(),
  };
}

/** Capitals that the text goes on to use are its subject: "NATO - a short history. NATO was …". */
function placeLine(text: string): RegExpExecArray | null {
  const found = PLACE_LINE.exec(text);
  const { capitals } = found?.groups ?? {};
  return capitals && text.includes(capitals, capitals.length) ? null : found;
}

/** A last paragraph without its closing mark; empty when it was nothing else. */
export function withoutTail(text: string): Marked {
  const alone = ALONE.exec(text);
  if (alone) return { text: '', agency: AGENCIES[alone[1] ?? ''] ?? null, wire: false, mark: text };
  const tail = TAIL.exec(text);
  if (!tail) return { text, agency: null, wire: false, mark: null };
  const { marked, bare, wire, after } = tail.groups ?? {};
  const kept = text.slice(0, tail.index).trimEnd();
  // "development./." has its full stop inside the mark.
  const whole = wire && !/[.!?”"]$/.test(kept) ? `${kept}.` : kept;
  return {
    text: whole,
    agency: AGENCIES[marked ?? bare ?? after ?? ''] ?? null,
    wire: Boolean(wire),
    mark: tail[0].trim(),
  };
}
