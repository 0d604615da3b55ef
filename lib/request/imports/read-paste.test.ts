import { describe, expect, it } from 'vitest';
import { renderSample } from '../samples/render-sample.ts';
import type { HttpRequest } from '../types.ts';
import { pasteLimits } from './pasted-request.ts';
import { readPaste } from './read-paste.ts';

const body = '{"a":"b\'c \\"d\\" \\\\e ! $x ü ☃ \\n"}';

/** As the browsers' network panels write them. */
const copied = {
  'Chrome, bash': String.raw`curl 'https://api.test/v1/users?x=1&y=2' \
  -H 'accept: */*' \
  -H 'content-type: application/json' \
  -b 'sid=1; theme=dark' \
  -H 'sec-ch-ua: "Chromium";v="156"' \
  --data-raw $'{"a":"b\'c \\"d\\" \\\\e \u0021 $x ü ☃ \\n"}' ;`,
  'Chrome, cmd': String.raw`curl ^"https://api.test/v1/users?x=1^&y=2^" ^
  -H ^"accept: */*^" ^
  -H ^"content-type: application/json^" ^
  -b ^"sid=1; theme=dark^" ^
  -H ^"sec-ch-ua: ^\^"Chromium^\^";v=^\^"156^\^"^" ^
  --data-raw ^"^{^\^"a^\^":^\^"b'c ^\^\^\^"d^\^\^\^" ^\^\^\^\e ^! ^$x ü ☃ ^\^\n^\^"^}^"`,
  'Firefox, bash': String.raw`curl 'https://api.test/v1/users?x=1&y=2' --compressed -X POST -H 'accept: */*' -H 'content-type: application/json' -H 'Cookie: sid=1; theme=dark' -H 'sec-ch-ua: "Chromium";v="156"' --data-raw $'{"a":"b\'c \\"d\\" \\\\e ! $x ü ☃ \\n"}'`,
  'Chrome, fetch': `fetch("https://api.test/v1/users?x=1&y=2", {
  "headers": { "accept": "*/*", "content-type": "application/json", "cookie": "sid=1; theme=dark", "sec-ch-ua": "\\"Chromium\\";v=\\"156\\"" },
  "body": ${JSON.stringify(body)},
  "method": "POST",
  "mode": "cors",
  "credentials": "include"
});`,
  'Firefox, fetch': `await fetch("https://api.test/v1/users?x=1&y=2", {
    "credentials": "include", "headers": { "accept": "*/*", "content-type": "application/json", "Cookie": "sid=1; theme=dark", "sec-ch-ua": '"Chromium";v="156"' },
    "referrer": "https://app.test/", "body": ${JSON.stringify(body)}, "method": "POST", "mode": "cors" });`,
};

describe('what browsers copy', () => {
  it.each(Object.entries(copied))('%s', async (_, text) => {
    const read = await readPaste(text);
    const headers = Object.fromEntries(read.headers.map(([name, value]) => [name.toLowerCase(), value]));
    expect({ ...read, headers }).toEqual({
      ...{ method: 'POST', url: 'https://api.test/v1/users?x=1&y=2', body, notes: [] },
      headers: {
        ...{ accept: '*/*', 'content-type': 'application/json', cookie: 'sid=1; theme=dark' },
        'sec-ch-ua': '"Chromium";v="156"',
      },
    });
  });
});

const form = ['Content-Type', 'application/x-www-form-urlencoded'];

describe('curl', () => {
  it.each<[string, object]>([
    ['curl https://a.test/b', { method: 'GET', url: 'https://a.test/b' }],
    ['$ curl.exe -sS https://a.test/b?c=1&d=2 | jq .', { url: 'https://a.test/b?c=1&d=2' }],
    ['curl -XDELETE a.test/b', { method: 'DELETE', url: 'a.test/b' }],
    ['curl -I a.test', { method: 'HEAD' }],
    [
      'curl --json \'{"a":1}\' a.test',
      {
        method: 'POST',
        body: '{"a":1}',
        headers: [
          ['Content-Type', 'application/json'],
          ['Accept', 'application/json'],
        ],
      },
    ],
    ['curl -d a=1 -d b=2 a.test', { method: 'POST', body: 'a=1&b=2', headers: [form] }],
    ["curl --data-urlencode 'q=a b&c' a.test", { body: 'q=a+b%26c' }],
    [
      "curl -G -d limit=1 --data-urlencode 'q=a b' 'a.test/x?y=1'",
      { method: 'GET', url: 'a.test/x?y=1&limit=1&q=a+b' },
    ],
    ['curl -u ada:pw a.test', { user: 'ada:pw' }],
    ['curl --oauth2-bearer t1 a.test', { headers: [['Authorization', 'Bearer t1']] }],
    [
      'curl -H "Authorization: Bearer $KEY" -H "X-Empty;" a.test',
      {
        headers: [
          ['Authorization', 'Bearer $KEY'],
          ['X-Empty', ''],
        ],
      },
    ],
    [
      'curl a.test -F name=Ada -F "file=@/tmp/me.png;type=image/png" --form-string "at=@x"',
      {
        method: 'POST',
        parts: [
          { name: 'name', value: 'Ada' },
          { name: 'file', filename: 'me.png', contentType: 'image/png' },
          { name: 'at', value: '@x' },
        ],
      },
    ],
    ['curl -b "a=1; b=2" a.test', { headers: [['Cookie', 'a=1; b=2']] }],
    [
      'curl -fsSLk --compressed --retry 3 -o /dev/null --max-time 30 a.test -X PUT',
      { method: 'PUT', url: 'a.test' },
    ],
    ['curl a.test \\\r\n  -X POST', { method: 'POST' }],
    ["curl $'a.test/\\xc3\\xbc\\u00e9\\101'", { url: 'a.test/üéA' }],
    ['curl a.test; rm -rf /', { url: 'a.test' }],
    [
      'curl a.test --next b.test',
      { url: 'a.test', notes: ['Only the first request of the command is read.'] },
    ],
    ['curl a.test -d @body.json', { notes: ['The file body.json is not read: choose it in the console.'] }],
  ])('%s', async (text, expected) => {
    expect(await readPaste(text)).toMatchObject(expected);
  });
});

describe('fetch', () => {
  it.each<[string, object]>([
    ["fetch('/v1/users')", { method: 'GET', url: '/v1/users', headers: [] }],
    [
      'const r = await window.fetch(`https://a.test/$\u007bid}`, { method: "put" })',
      {
        method: 'PUT',
        url: 'https://a.test/',
        notes: ['id is no literal, and is left out: nothing of the code is run.'],
      },
    ],
    [
      "fetch('https://a.test/' + 'b', { method: 'POST', body: JSON.stringify({ a: [1, -2, null, true], b: { c: 'd' } }) })",
      { url: 'https://a.test/b', body: '{"a":[1,-2,null,true],"b":{"c":"d"}}' },
    ],
    [
      "fetch('https://a.test', { headers: new Headers([['A', 'b']]), body: new URLSearchParams({ c: 'd e' }) })",
      { headers: [['A', 'b'], form], body: 'c=d+e' },
    ],
    [
      "fetch('https://a.test', { headers: { __proto__: 'x', Authorization: `Bearer $\u007bprocess.env.KEY}` } })",
      {
        headers: [
          ['__proto__', 'x'],
          ['Authorization', 'Bearer '],
        ],
      },
    ],
  ])('%s', async (text, expected) => {
    expect(await readPaste(text)).toMatchObject(expected);
  });

  it('runs nothing of the code', async () => {
    const text =
      "globalThis.stolen = true; fetch((() => { globalThis.stolen = true; return 'https://a.test' })())";
    await expect(readPaste(text)).rejects.toThrow('No address');
    expect(globalThis).not.toHaveProperty('stolen');
  });
});

it.each([
  ['', 'Nothing is pasted'],
  ['hello', 'neither'],
  ['curl', 'neither'],
  ['curl -X POST', 'No address'],
  ['fetch(', 'not JavaScript'],
  ['fetch()', 'No address'],
  [`fetch(${'['.repeat(100_000)}`, 'not JavaScript'],
  [`curl ${'a '.repeat(6000)}`, 'too many words'],
  ['x'.repeat(pasteLimits.text + 1), 'longer than any request'],
])('says why %#', async (text, message) => {
  await expect(readPaste(text)).rejects.toThrow(message);
});

it.each([
  `curl '${'\\'.repeat(500_000)}`,
  `curl "${'\\"'.repeat(400_000)}`,
  `curl ^"${'^\\'.repeat(400_000)}`,
  `curl ${'-'.repeat(500_000)} a.test`,
  `curl a.test -F 'a="${'\\"'.repeat(300_000)}'`,
  `${'$ '.repeat(400_000)}curl a.test`,
  `${Array.from({ length: 150 }, (_, n) => `const a${n} = [a${n + 1}, a${n + 1}];`).join('')} fetch(a0)`,
  `const x = '${'x'.repeat(500_000)}'; fetch('/a', { body: JSON.stringify([${'x,'.repeat(2000)}]) })`,
  'const a = b; const b = a; fetch(a)',
  `curl a.test -H '${':;'.repeat(400_000)}'`,
])('takes hostile texts in their stride %#', async (text) => {
  const start = performance.now();
  await readPaste(text).catch(() => undefined);
  expect(performance.now() - start).toBeLessThan(3000);
});

const requests: readonly HttpRequest[] = [
  { method: 'GET', url: 'https://a.test/v1/x?y=%20z', headers: [['Accept', 'application/json']] },
  { method: 'PATCH', url: 'https://a.test/v1/x', headers: [['Content-Type', 'application/json']], body },
  {
    method: 'POST',
    url: 'https://a.test/v1/x',
    headers: [['Content-Type', 'text/plain']],
    body: '@a\tb\u0001 "c" \'d\'',
  },
];

it.each(requests)('reads the portal’s own samples: $method $headers', async (request) => {
  for (const language of ['curl', 'javascript'] as const) {
    const read = await readPaste(renderSample(language, request));
    const { method, url, body: sent } = read;
    expect([language, method, url]).toEqual([language, request.method, request.url]);
    const isJson = request.body === body;
    expect(isJson ? JSON.parse(sent ?? '') : sent).toEqual(isJson ? JSON.parse(body) : request.body);
    expect(read.headers).toEqual(expect.arrayContaining([...request.headers]));
  }
});
