import { expect, test } from 'vitest';
import { textResponse } from './text-response.ts';

const get = (headers: Record<string, string> = {}) => new Request('http://docs.example/x', { headers });

test('hostile text is never HTML', async () => {
  const response = textResponse(get(), '<script>window.__pwn=1</script>', 'markdown');
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).toBe('<script>window.__pwn=1</script>');
});

test('a known text is not sent again', async () => {
  const etag = textResponse(get(), 'same', 'plain').headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", W/${etag}`, '*']) {
    expect(textResponse(get({ 'if-none-match': known }), 'same', 'plain').status).toBe(304);
  }
  expect(textResponse(get({ 'if-none-match': etag }), 'changed', 'plain').status).toBe(200);
});
