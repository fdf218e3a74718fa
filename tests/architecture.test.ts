// The house rules, proved by reading the sources: who imports what, who reads the environment and the clock, how files look.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** From left to right: a file imports from its own room or from rooms further right. */
const ROOMS = [
  'src/main.ts',
  'src/cli',
  'src/adapters',
  'commands',
  'src/importing',
  'src/digests',
  'src/chat',
  'src/answering',
  'src/index',
  'src/knowledge',
  'src/languages',
  'src/text',
];
/** Rooms beside the row, and what they may see of it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'src/store': ['src/digests', 'src/chat', 'src/languages', 'src/text'],
  'src/config.ts': [],
  'src/log.ts': [],
  'src/metrics.ts': [],
};
/** What the rooms beside the row are imported by, other than as a type. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  'src/store': /^src\/(main\.ts|cli\/|digests\/)/,
  'src/config.ts': /^src\/(main\.ts|cli\/)/,
  'src/log.ts': /^src\/(main\.ts|cli\/)/,
  'src/metrics.ts': /^src\/(main\.ts|cli\/)/,
};
/** Packages that one place only may know. */
const PACKAGES: readonly (readonly [name: RegExp, place: RegExp])[] = [
  [/^(@?discord\.?js|discord-api-types)(\/|$)/, /^src\/adapters\/discord\//],
  [/^@slack\//, /^src\/adapters\/slack\//],
  [/^minisearch$/, /^src\/index\/minisearch-index\.ts$/],
  [/^(kysely|node:sqlite|pg)(\/|$)/, /^src\/store\//],
  [/^pino$/, /^src\/log\.ts$/],
  [/^prom-client$/, /^src\/metrics\.ts$/],
  [/^node:readline/, /^src\/adapters\/terminal\//],
  [/^(linkedom|@mozilla\/readability|feedsmith)(\/|$)/, /^src\/importing\//],
  [/^snowball-stemmers$/, /^src\/languages\//],
  [/^chrono-node(\/|$)/, /^src\/answering\//],
];
const FORBIDDEN_NAMES = /(^|-)(utils?|helpers?|common|managers?|services?|base|types)($|-)/;
/** Handed a clock by those who have one, with the real one for want of it. */
const CLOCK_BY_DEFAULT = ['src/store/open-store.ts'];
const LONGEST = 250;

type Source = { readonly file: string; readonly text: string };
type Import = { readonly file: string; readonly target: string; readonly onlyType: boolean };

function read(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { file: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') };
    });
}

const product = [...read('src'), ...read('commands')];
const all = [...product, ...read('tests')];

const IMPORT =
  /(?:^|\n)(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*?\sfrom\s)?['"](?<path>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/g;

function importsOf({ file, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const path = groups.path ?? groups.lazy ?? '';
    const target = path.startsWith('.') ? normalize(join(dirname(file), path)) : path;
    return { file, target, onlyType: groups.type !== undefined };
  });
}

const imports = product.flatMap(importsOf);
const inside = (path: string, room: string) => path === room || path.startsWith(`${room}/`);
const roomOf = (path: string) => ROOMS.findIndex((room) => inside(path, room));
const besideOf = (path: string) => Object.keys(BESIDE).find((room) => inside(path, room));
const isOwn = (target: string) => inside(target, 'src') || inside(target, 'commands');
const told = (list: readonly Import[]) => list.map(({ file, target }) => `${file} imports ${target}`);

describe('the direction of imports', () => {
  test('is seen at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({ file: 'src/chat/dispatch.ts', target: 'src/languages/index.ts', onlyType: false });
    expect(imports).toContainEqual({ file: 'commands/ask.ts', target: 'zod', onlyType: false });
  });

  test('every source file belongs to a room', () => {
    expect(product.filter(({ file }) => roomOf(file) < 0 && !besideOf(file)).map(({ file }) => file)).toEqual([]);
  });

  test('is from left to right only', () => {
    const backwards = imports.filter(
      ({ file, target }) => isOwn(target) && roomOf(file) >= 0 && roomOf(target) >= 0 && roomOf(target) < roomOf(file),
    );
    expect(told(backwards)).toEqual([]);
  });

  test('what stands beside the row is used by the entries, and known to others as a type', () => {
    const strangers = imports.filter(({ file, target, onlyType }) => {
      const room = besideOf(target);
      return room && !inside(file, room) && !onlyType && !MAY_USE[room]?.test(file);
    });
    expect(told(strangers)).toEqual([]);
  });

  test('what stands beside the row sees little of it', () => {
    const strangers = imports.filter(({ file, target }) => {
      const room = besideOf(file);
      if (!room || !isOwn(target) || inside(target, room) || besideOf(target)) return false;
      return !BESIDE[room]?.some((known) => inside(target, known));
    });
    expect(told(strangers)).toEqual([]);
  });

  test('adapters are handed the commands, and know nothing of one another', () => {
    const strangers = imports.filter(({ file, target }) => {
      const [, own] = /^src\/adapters\/(\w+)\//.exec(file) ?? [];
      const [, other] = /^src\/adapters\/(\w+)\//.exec(target) ?? [];
      // The web server is shared ground: it knows no platform.
      return own && (inside(target, 'commands') || (other && other !== own && other !== 'http'));
    });
    expect(told(strangers)).toEqual([]);
  });

  test('a package is known in its own place only', () => {
    const strangers = imports.filter(({ file, target }) =>
      PACKAGES.some(([name, place]) => name.test(target) && !place.test(file)),
    );
    expect(told(strangers)).toEqual([]);
  });
});

function matching(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ file }) => file);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

describe('the world outside', () => {
  test('only the configuration reads the environment', () => {
    expect(matching(product, /process\.env\b|loadEnvFile/)).toEqual(['src/config.ts']);
  });

  test('only the entries and the adapters ask what time it is', () => {
    const askers = matching(product, /\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b/);
    expect(
      askers.filter((file) => !/^src\/(main\.ts|cli\/|adapters\/)/.test(file) && !CLOCK_BY_DEFAULT.includes(file)),
    ).toEqual([]);
  });
});

describe('every file', () => {
  test('opens with a line that says what it is for', () => {
    expect(all.filter(({ text }) => !/^(#![^\n]*\n)?\/\/ .{10,}/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test(`has at most ${LONGEST} lines`, () => {
    expect(all.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST).map(({ file }) => file)).toEqual([]);
  });

  test('has a name that says what is in it', () => {
    const names = all.flatMap(({ file }) => file.split('/').map((part) => [basename(part, '.ts'), file] as const));
    expect(names.filter(([name]) => FORBIDDEN_NAMES.test(name)).map(([, file]) => file)).toEqual([]);
    expect(names.filter(([name]) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)).map(([, file]) => file)).toEqual([]);
  });

  test('holds no path of one machine', () => {
    expect(matching(all, /['"`(]\/(home|root|work|Users|mnt)\//)).toEqual([]);
  });

  test('that tests replaces no module behind the back of the code', () => {
    const pattern = new RegExp(`\\bvi\\.${'mock'}\\(`);
    expect(matching(read('tests'), pattern)).toEqual([]);
  });
});
