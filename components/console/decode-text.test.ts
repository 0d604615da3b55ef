import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const latin = Uint8Array.from(Buffer.from('café', 'latin1'));

it.each([
  ['text/plain; charset=ISO-8859-1', latin, 'café'],
  ['text/csv;charset="windows-1252"', latin, 'café'],
  ['application/problem+json; charset=utf-16le', Uint8Array.from(Buffer.from('{}', 'utf16le')), '{}'],
  ['text/plain', latin, undefined],
  ['text/plain; charset=utf-8', latin, undefined],
  ['text/plain; charset=klingon', latin, undefined],
  ['application/pdf; charset=iso-8859-1', latin, undefined],
])('reads a body of %s', (type, bytes, text) => {
  expect(decodeText(bytes, type)).toBe(text);
});
