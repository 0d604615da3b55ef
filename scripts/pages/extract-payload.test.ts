import { expect, it } from 'vitest';
import { extractPayload } from './extract-payload.ts';

it('takes the payload out, part by part, and leaves every other script', () => {
  const html =
    '<p>Text</p><script id="_R_">start()</script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
    String.raw`<script>self.__next_f.push([1,"1:\"a\"\n2:\"\u003c/script\u003e )\""])</script>` +
    '<script>other()</script>';
  expect(extractPayload(html)).toEqual({
    html: '<p>Text</p><script id="_R_">start()</script><script>other()</script>',
    parts: [[0], [1, '1:"a"\n2:"</script> )"']],
  });
});

it('refuses a payload that it would lose', () => {
  expect(() => extractPayload('<script>self.__next_f.unshift([1])</script>')).toThrow(/not known/);
});
