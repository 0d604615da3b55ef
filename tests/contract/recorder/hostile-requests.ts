import { readFileSync } from 'node:fs';
import type { RequestValues } from '#lib/request/types.ts';
import type { Call } from './proxied.ts';

interface Hostile {
  readonly name: string;
  readonly texts: readonly string[];
  readonly bodies: readonly string[];
  readonly form: string;
}

const hostile: Hostile = JSON.parse(readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'));

/** Texts that end a literal, start an expression or hide something in one language or another. */
const hostileTexts: readonly string[] = hostile.texts;

/** Every text in the body as text, in JSON as a value and a name, and, where the place can carry it, elsewhere. */
export function hostileCalls(): Call[] {
  const build = (values: RequestValues): Call => ({ api: 'parity', operation: 'hostile', values });
  const places = hostileTexts.map((text) =>
    build({
      path: { id: holdsControl(text) || text.includes('\\') ? 'plain' : text },
      query: { [hostile.name]: text },
      header: holdsControl(text) || /[\u0100-\uffff]/.test(text) ? {} : { 'X-Text': text },
      contentType: 'text/plain',
      body: text,
    }),
  );
  const jsonValue = Object.fromEntries(
    hostileTexts.map((text, index) => [index % 2 ? text : `k${index}`, text]),
  );
  const json = [
    { text: hostileTexts, ...jsonValue, number: [0, -1.5, 1e21, 1e-7, 2 ** 63] },
    JSON.parse('{"__proto__": 1, "constructor": {}, "é": [], "nested": {"a b": [[{}], [true, null]]}}'),
    { plain: 'yes', count: 3, ratio: 0.25, list: ['a', 'b'], empty: [], none: null },
    ...hostile.bodies,
    [],
    0,
  ].map((body) => build({ path: { id: 'json' }, contentType: 'application/json', body }));
  return [
    ...places,
    ...json,
    build({ path: { id: 'empty' }, contentType: 'text/plain', body: '' }),
    build({
      path: { id: 'urlencoded' },
      contentType: 'application/x-www-form-urlencoded',
      parts: hostileTexts.map((value, index) => ({ name: index % 2 ? value : 'text', value })),
    }),
    build({
      path: { id: 'multipart' },
      contentType: 'multipart/form-data',
      parts: [
        { name: 'plain', value: hostile.form },
        { name: 'meta', value: { a: [1, 'b;c,d'] } },
        { name: 'lines', value: 'a\nb' },
        { name: 'at', value: '@not-a-file;type=x' },
      ],
    }),
  ];
}

function holdsControl(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}
