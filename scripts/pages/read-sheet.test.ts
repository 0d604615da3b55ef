import { expect, it } from 'vitest';
import { readSheet } from './read-sheet.ts';

const print = (css: string, ...classes: string[]) =>
  readSheet(css, '/_next/static/chunks/page.css')(new Set(classes));

it('leaves out rules whose classes are not on the page, and keeps elements, states and attributes', () => {
  const css = '.a{top:0}.b{top:1px}a:hover{top:2px}[data-open]{top:3px}.a:has(.b):target{top:4px}';
  expect(print(css, 'a')).toBe('.a{top:0}a:hover{top:2px}[data-open]{top:3px}.a:has(.b):target{top:4px}');
});

it('keeps of a list of selectors those that can apply', () => {
  expect(print('.a,.b,.a .b,p{top:0}', 'a')).toBe('.a,p{top:0}');
  expect(print(':is(.b,.c) .a{top:0}', 'a')).toBe(':is(.b,.c) .a{top:0}');
  expect(print('.a:not(.b:is(.c)) .d{top:0}', 'a')).toBe('');
});

it('knows classes by their name, however the sheet escapes it', () => {
  const css = '.sm\\:flex{top:0}.w-1\\/2{top:1px}.\\32 xl{top:2px}.tracking-\\[-\\.01em\\]{top:3px}';
  expect(print(css, 'sm:flex', 'w-1/2', '2xl', 'tracking-[-.01em]')).toBe(css);
  expect(print(css, 'sm')).toBe('');
});

it('keeps the order of layers, animations, fonts, and media that hold anything', () => {
  const css =
    '@layer base,components;@layer components{.b{top:0}}@media print{.b{top:0}}@media (width>9px){.a{top:0}}' +
    '@keyframes turn{to{rotate:360deg}}@property --x{syntax:"*";inherits:false}';
  expect(print(css, 'a')).toBe(
    '@layer base,components;@layer components;@media (width>9px){.a{top:0}}' +
      '@keyframes turn{to{rotate:360deg}}@property --x{syntax:"*";inherits:false}',
  );
});

it('reads addresses from where the sheet stands', () => {
  const css =
    '@font-face{font-family:x;src:url(../media/x.woff2)format("woff2")}.a{mask:url("i.svg#b");cursor:url(data:,)}';
  expect(print(css, 'a')).toBe(
    '@font-face{font-family:x;src:url(/_next/static/media/x.woff2)format("woff2")}' +
      '.a{mask:url("/_next/static/chunks/i.svg#b");cursor:url(data:,)}',
  );
});
