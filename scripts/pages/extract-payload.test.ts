import { expect, it } from 'vitest';
import { extractPayload } from './extract-payload.ts';

it('takes the payload out, part by part, and leaves every other script', () => {
  const html =
    '<p>Text</p><script id="_R_">start()</script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
    String.raw`<script>self.__next_f.push([1,"1:\"a\"\n2:\"\u003c/script\u003e )\""])</script>` +
    '<script>other()</script>';
  expect(extractPayload(html)).toEqual({
    html: '<p>Text</p><script id="_R_">start()</script><script>other()</script>',
    payload: '1:"a"\n2:"</script> )"',
  });
});

it('refuses a payload that it would lose', () => {
  expect(() => extractPayload('<script>self.__next_f.unshift([1])</script>')).toThrow(/not known/);
  expect(() => extractPayload('<script>self.__next_f.push([3,"AAEC"])</script>')).toThrow(/not known/);
});

it.each([
  'self.__next_f',
  'self.__next_f.push([1,"x"])',
  '</script><script>self.__next_f.push([1])</script>',
  '<!-- <script id="_R_">',
  '$RC("B:0","S:0")',
  '<link rel="stylesheet" href="/x.css"/>',
  '<meta charSet="utf-8"/>',
])('takes %s in a text of the page for a text', (text) => {
  const shown = text.replace(/[&<>"]/g, (each) => `&#${each.codePointAt(0)};`);
  const data = JSON.stringify({ name: text }).replaceAll('<', '\\u003c');
  const part = JSON.stringify([1, text]).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  const rest = `<p title="${shown}">${shown}</p><script type="application/ld+json">${data}</script>`;
  const html = `${rest}<script>self.__next_f.push(${part})</script>`;
  expect(extractPayload(html)).toEqual({ html: rest, payload: text });
});
