import { readFileSync } from 'node:fs';
import { buildRequest } from '../../../lib/request/build-request.ts';
import type { CallableOperation, HttpRequest, RequestValues } from '../../../lib/request/types.ts';

interface Hostile {
  readonly name: string;
  readonly texts: readonly string[];
  readonly bodies: readonly string[];
  readonly form: string;
}

const hostile: Hostile = JSON.parse(readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'));

/** Texts that end a literal, start an expression or hide something in one language or another. */
const hostileTexts: readonly string[] = hostile.texts;

const operation: CallableOperation = {
  method: 'POST',
  path: '/hostile/{id}',
  parameters: [
    parameter('path', 'id', 'simple'),
    parameter('query', hostile.name, 'form'),
    parameter('header', 'X-Text', 'simple'),
  ],
  security: [],
  requestBody: {
    required: true,
    content: ['application/json', 'text/plain', 'multipart/form-data', 'application/octet-stream'].map(
      (type) => ({
        type,
        encoding: [],
      }),
    ),
  },
  responses: [{ status: '200', content: [{ type: 'application/json' }] }],
  schemas: new Map(),
};

function parameter(place: 'path' | 'query' | 'header', name: string, style: 'simple' | 'form') {
  const required = place === 'path';
  return {
    name,
    in: place,
    required,
    style,
    explode: false,
    allowReserved: false,
    schema: { types: [] },
  } as const;
}

/** Every text in the body as text, in JSON as a value and a name, and, where the place can carry it, elsewhere. */
export function hostileRequests(baseUrl: string): HttpRequest[] {
  const build = (values: RequestValues) => buildRequest(operation, values, { baseUrl });
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
    build(bytes),
    build({ path: { id: 'empty' }, contentType: 'text/plain', body: '' }),
  ];
}

const bytes: RequestValues = {
  path: { id: 'bytes' },
  contentType: 'application/octet-stream',
  body: { base64: Buffer.from([0, 1, 2, 39, 34, 92, 127, 128, 255]).toString('base64') },
};

/** Forms, which clients write with a boundary of their own. */
export function formRequest(baseUrl: string): HttpRequest {
  const parts = [
    { name: 'plain', value: hostile.form },
    { name: 'meta', value: { a: [1, 'b;c,d'] } },
    { name: 'lines', value: 'a\nb' },
    { name: 'at', value: '@not-a-file;type=x' },
  ];
  return buildRequest(
    operation,
    { path: { id: 'form' }, contentType: 'multipart/form-data', parts },
    { baseUrl },
  );
}

function holdsControl(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}
