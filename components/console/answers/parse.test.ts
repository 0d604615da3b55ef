import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';
import { parseEvents } from './parse-events.ts';

describe('events of a stream', () => {
  it('are read as browsers read them, each with the id that it names itself', () => {
    const text =
      ': note\nretry: 5\n\nid: 1\nevent: tick\ndata: a\ndata:b\n\ndata\r\n\r\nevent: lone\n\ndata: cut';
    expect(parseEvents(text)).toEqual([
      { type: 'tick', data: 'a\nb', id: '1' },
      { type: 'message', data: '' },
    ]);
  });

  it('are none before they are whole', () => {
    expect(parseEvents('data: a\n')).toEqual([]);
    expect(parseEvents('data: a\n\n')).toEqual([{ type: 'message', data: 'a' }]);
    expect(parseEvents('')).toEqual([]);
  });
});

describe('a table in commas', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,"b, ""c""\nd",e', [['a', 'b, "c"\nd', 'e']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['\ufeffa', [['a']]],
    ['"open', [['open']]],
    ['a,', [['a', '']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text, false)).toEqual(rows);
  });

  it('may be separated otherwise', () => {
    expect(parseCsv('a;b;c\n1,5;2;3', false)).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ]);
    expect(parseCsv('a\tb,c', true)).toEqual([['a', 'b,c']]);
  });
});
