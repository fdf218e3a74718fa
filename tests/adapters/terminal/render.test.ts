// A reply in a terminal: bold, colour and links for people, plain lines for programs, nothing that drives the screen.
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../src/adapters/terminal/render.ts';
import { coloured, plain } from '../../../src/adapters/terminal/style.ts';
import { columnsOf } from '../../../src/adapters/terminal/width.ts';
import { present } from '../../../src/chat/present.ts';
import type { Block, Reply } from '../../../src/chat/reply.ts';
import { citation, found } from '../../fixtures/answers.ts';
import { hostile, port, studyOf } from '../../fixtures/small-corpus.ts';

const { knowledge } = studyOf();
const answer = present([found()], { audience: 'everyone', language: 'en', knowledge });
const onScreen = { width: 60, style: coloured };
const inPipe = { width: null, style: plain };
const withoutCodes = (text: string) => text.replace(/\x1b\[\d+m|\x1b\]8;;[^\x1b]*\x1b\\/g, '');

function replyOf(...blocks: Block[]): Reply {
  return { audience: 'everyone', language: 'en', summary: '', blocks };
}

describe('for a pipe', () => {
  test('every line is whole and without control sequences', () => {
    expect(renderReply(answer, inPipe)).toBe(
      [
        'US$320 million',
        '[1] “Kenya and Japan signed a port loan of US$320 million in Mombasa on Tuesday.”',
        '    Kenya and Japan sign port loan',
        '    Harbour Post · published 6 March 2024 · event: 5 March 2024',
        '    https://news.example/port-loan',
      ].join('\n'),
    );
  });
});

describe('for a person', () => {
  test('the words that answer are bold, the source is dim, the title is a link', () => {
    const text = renderReply(answer, { width: 200, style: coloured });
    expect(text).toContain('\x1b[1mUS$320 million\x1b[22m in Mombasa');
    expect(text).toContain('\x1b]8;;https://news.example/port-loan\x1b\\Kenya and Japan sign port loan\x1b]8;;\x1b\\');
    expect(text).toContain('\x1b[2mHarbour Post');
  });

  test('lines fit the screen, and bold goes on over a line end', () => {
    const text = renderReply(answer, { width: 48, style: coloured });
    for (const line of text.split('\n')) expect(columnsOf(withoutCodes(line))).toBeLessThanOrEqual(48);
    expect(withoutCodes(text).replace(/\s+/g, ' ')).toContain('a port loan of US$320 million in Mombasa');
    expect(text).toMatch(/\x1b\[1mUS\$320\x1b\[22m\n\s+\x1b\[1mmillion\x1b\[22m|\x1b\[1mUS\$320 million\x1b\[22m/);
  });

  test('every code that is switched on is switched off on the same line', () => {
    for (const line of renderReply(answer, onScreen).split('\n')) {
      const on = line.match(/\x1b\[(?:1|2|32)m/g)?.length ?? 0;
      const off = line.match(/\x1b\[(?:22|39)m/g)?.length ?? 0;
      expect(on).toBe(off);
    }
  });
});

describe('what an article holds', () => {
  test('never drives the terminal, and keeps its highlights in place', () => {
    const reply = present([found({ direct: null, citations: [citation(hostile, 0, 'scanner')] })], {
      audience: 'everyone',
      language: 'en',
      knowledge,
    });
    const text = renderReply(reply, { width: 200, style: coloured });
    expect(text).toContain('\x1b[1mscanner\x1b[22m');
    expect(text).not.toContain('\x1b[31m');
    expect(text).not.toContain('\u202E');
  });

  test('cannot break out of a link', () => {
    const url = 'https://news.example/\x1b\\\x1b[31m';
    const reply = present([found({ citations: [{ ...citation(port, 0), url }] })], {
      audience: 'everyone',
      language: 'en',
      knowledge,
    });
    expect(renderReply(reply, onScreen)).not.toContain('\x1b[31m');
  });

  test('is no link when its address is not one of the web', () => {
    const reply = present([found({ citations: [{ ...citation(port, 0), url: 'javascript:alert(1)' }] })], {
      audience: 'everyone',
      language: 'en',
      knowledge,
    });
    expect(renderReply(reply, onScreen)).not.toContain('\x1b]8');
  });
});

describe('blocks', () => {
  test('that begin something new have air before them, the first has none', () => {
    const heading: Block = { kind: 'heading', text: 'Heading' };
    const note: Block = { kind: 'note', text: 'note' };
    expect(renderReply(replyOf(heading, note, heading), inPipe)).toBe('Heading\nnote\n\nHeading');
  });

  test('of every kind have a form here, buttons none', () => {
    const blocks: Block[] = [
      { kind: 'list', items: [{ text: 'item' }] },
      { kind: 'picture', url: 'https://news.example/a.png', alt: 'A map' },
      { kind: 'actions', actions: [{ id: 'more', label: 'More', value: 'x' }] },
    ];
    expect(renderReply(replyOf(...blocks), inPipe)).toBe('  • item\nA map: https://news.example/a.png');
  });
});
