import { expect, it } from 'vitest';
import { downloadName } from './download-name.ts';

it.each([
  ['application/json; charset=utf-8', true, 'response.json'],
  ['application/problem+json', true, 'response.json'],
  ['application/pdf', false, 'response.pdf'],
  ['text/html', true, 'response.txt'],
  ['image/svg+xml', true, 'response.txt'],
  ['application/x-msdownload', false, 'response.bin'],
  ['text/plain; name="../../x.sh"', true, 'response.txt'],
  ['', false, 'response.bin'],
])('saves %s (text: %s) as %s', (type, isText, name) => {
  expect(downloadName(type, isText)).toBe(name);
});
