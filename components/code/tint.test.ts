import { describe, expect, test } from 'vitest';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { tint } from './tint.ts';
import type { Token } from './tokens.ts';

const join = (lines: readonly (readonly Token[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

describe('tint', () => {
  test.each(sampleLanguages.map(({ id }) => id))('changes no character of a %s sample', (id) => {
    const source = renderSample(id, {
      method: 'POST',
      url: 'https://example.com/a?b=%20#c',
      headers: [['X-Odd', `it's "quoted" \\ and # not a comment // nor this`]],
      body: '{\n  "name": "O\'Neil",\n  "line": "a\\nb"\n}',
    });
    expect(join(tint(source, id))).toBe(source);
  });

  test.each(['', '\n', '\n\n', "it's an open quote\nand more", '"', '`', '#', '//', '\\', 'a\r\nb'])(
    'changes no character of %j',
    (source) => {
      for (const language of ['curl', 'python', 'javascript'])
        expect(join(tint(source, language))).toBe(source);
    },
  );

  test('knows comments, strings, numbers and keywords', () => {
    expect(tint('const a = "x"; // 1', 'javascript')[0]?.filter(({ kind }) => kind)).toEqual([
      { text: 'const', kind: 'k' },
      { text: '"x"', kind: 's' },
      { text: '// 1', kind: 'c' },
    ]);
    expect(tint("curl 'http://x/1'", 'curl')[0]).toEqual([
      { text: 'curl ' },
      { text: "'http://x/1'", kind: 's' },
    ]);
  });

  test('carries a string over lines', () => {
    expect(tint("-d '{\n}'", 'curl')).toEqual([
      [{ text: '-d ' }, { text: "'{", kind: 's' }],
      [{ text: "}'", kind: 's' }],
    ]);
  });
});
