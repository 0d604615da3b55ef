import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../types.ts';
import { renderSample } from './render-sample.ts';
import { sampleLanguages } from './sample-languages.ts';

const headers = [
  ['Authorization', 'Bearer sk_test_your_key'],
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json'],
] as const;

const variables = [{ name: 'ACME_API_KEY', text: 'sk_test_your_key' }];

const requests: Readonly<Record<string, HttpRequest>> = {
  post: {
    method: 'POST',
    url: 'http://localhost:4010/v1/auth/sign-up',
    headers,
    body: JSON.stringify(
      { email: 'user@example.com', age: 33, tags: ['a', 'b'], metadata: { ok: true } },
      null,
      2,
    ),
  },
  get: {
    method: 'GET',
    url: 'http://localhost:4010/v1/users?limit=2&order=desc',
    headers: [headers[0], headers[2]],
    variables,
  },
  basic: {
    method: 'GET',
    url: 'http://localhost:4010/v1/me?api_key=YOUR_API_KEY&limit=2',
    headers: [['Authorization', 'Basic dXNlcjpwYXNzd29yZA==']],
    variables: [
      { name: 'ACME_CREDENTIALS', text: 'dXNlcjpwYXNzd29yZA==', isBase64: true },
      { name: 'ACME_API_KEY', text: 'YOUR_API_KEY' },
    ],
  },
  delete: {
    method: 'DELETE',
    url: 'http://localhost:4010/v1/users/usr_1',
    headers: [headers[0], ['Accept', 'application/problem+json'], ['If-Match', '"v1"'], ['X-Empty', '']],
  },
  own: {
    method: 'QUERY',
    url: 'http://localhost:4010/v1/search',
    headers: [['Content-Type', 'text/plain; charset=utf-8']],
    body: 'first line\nsecond "line" with \'quotes\', #{hash} and \\',
  },
  bytes: {
    method: 'PUT',
    url: 'http://localhost:4010/v1/avatar',
    headers: [['Content-Type', 'image/png']],
    body: new Uint8Array([137, 80, 78, 71]),
  },
  file: {
    method: 'PUT',
    url: 'http://localhost:4010/v1/avatar',
    headers: [['Content-Type', 'image/png']],
    body: new Uint8Array(2000),
  },
  form: {
    method: 'POST',
    url: 'http://localhost:4010/v1/files',
    headers: [['Content-Type', 'multipart/form-data; boundary=form-boundary']],
    body: '--form-boundary\r\nContent-Disposition: form-data; name="title"\r\n\r\nHi\r\n--form-boundary--\r\n',
    parts: [
      { name: 'title', content: 'Hi' },
      { name: 'meta', content: '{"a":1}', contentType: 'application/json' },
      { name: 'photo', content: new Uint8Array([1]), filename: 'photo.png', contentType: 'image/png' },
    ],
  },
  upload: {
    method: 'POST',
    url: 'http://localhost:4010/v1/photos',
    headers: [['Content-Type', 'multipart/form-data; boundary=form-boundary']],
    body: new Uint8Array(),
    parts: [
      { name: 'title', content: 'Hi' },
      { name: 'photo', content: new Uint8Array(), filename: 'photo.jpg', contentType: 'image/jpeg' },
    ],
  },
  picture: {
    method: 'PUT',
    url: 'http://localhost:4010/v1/avatar',
    headers: [['Content-Type', 'image/png']],
    body: new Uint8Array(),
    filename: 'body.png',
  },
};

const extensions: Readonly<Record<string, string>> = {
  curl: 'sh',
  javascript: 'mjs',
  python: 'py',
  go: 'go',
  php: 'php',
  ruby: 'rb',
  java: 'java',
  csharp: 'cs',
  powershell: 'ps1',
};

describe.each(sampleLanguages.map(({ id }) => id))('%s', (language) => {
  it.each(Object.keys(requests))('renders %s', async (name) => {
    const sample = renderSample(language, requests[name] as HttpRequest);
    await expect(`${sample}\n`).toMatchFileSnapshot(`./__snapshots__/${name}.${extensions[language]}`);
  });
});
