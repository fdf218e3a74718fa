// Addresses and the feeds file: what is private, and what feeds.yaml may not say.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFeedsFile } from '../../src/importing/feeds-file.ts';
import { isPrivateAddress } from '../../src/importing/private-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'feeds-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'not an address',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});
test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test.each([
  ['feeds: 3', 'is wrong at "feeds"'],
  ['feeds:\n  - url: ftp://x', 'is wrong at "feeds.0.url"'],
  ['every: often', 'is wrong at "every"'],
  ['a: [', 'is not YAML'],
  ['frequency: 3', 'is wrong at'],
])('feeds.yaml %j is refused in a sentence', async (yaml, sentence) => {
  writeFileSync(join(folder, 'feeds.yaml'), yaml);
  expect(await readFeedsFile(folder)).toEqual({ problem: expect.stringContaining(sentence) });
});
