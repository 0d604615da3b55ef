import { expect, it } from 'vitest';
import { codeLimits } from '../long-code.ts';
import { listFencedCode, shortenFences } from './long-fences.ts';

const long = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join('\n');
const urlOf = (code: string) => `/code/${code.length}`;

it('leaves a text without long code as it is', () => {
  const text = 'Text\n\n```json\n{}\n```\n\n  ~~~\n  a\n  ~~~\n';
  expect(shortenFences(text, urlOf)).toBe(text);
  expect(listFencedCode(text)).toEqual(['{}', 'a']);
});

it.each([
  ['```', ''],
  ['~~~~', ''],
  ['````', '  '],
])('shows a long block within %s in part, and names its whole', (mark, indent) => {
  const code = long(5000);
  const written = code.replace(/^/gm, indent);
  const text = `Before\n\n${indent}${mark}js\n${written}\n${indent}${mark}\n\nAfter \`\`\`\n`;
  const short = shortenFences(text, urlOf);
  expect(short).toContain(
    `line 999\n${indent}${mark}\n\n${indent}The first 1,000 of 5,000 lines. [The whole](/code/${code.length})\n\nAfter`,
  );
  expect(short).not.toContain('line 1000');
  expect(listFencedCode(text)).toEqual([code]);
});

it('shows a block that nothing closes, and a line of megabytes, in part', () => {
  const code = 'x'.repeat(2_000_000);
  const short = shortenFences(`\`\`\`\n${code}`, urlOf);
  expect(short.length).toBeLessThan(codeLimits.characters + 200);
  expect(short).toMatch(/characters\. \[The whole\]\(\/code\/2000000\)$/);
});
