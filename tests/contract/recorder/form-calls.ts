import { isObject } from '#lib/openapi/json-value.ts';
import { defaultOf, getDefaultValues } from '#lib/request/default-values.ts';
import { isUnchosen } from '#lib/request/sample-files.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { type Call, findOperation, operations } from './proxied.ts';

const text = 'a b+c/ü&=%';
const list = ['red', text, 'c,d;e|f'];
const plain = { first: 'a b', second: 2 };
const object = { first: text, second: 2 };

/** Every operation as its form starts: with each example of its body, in each media type, and with every parameter. */
export function callsOfEveryOperation(): Call[] {
  return operations
    .filter(({ operationId }) => operationId !== 'hostile')
    .flatMap((operation) => {
      const { api, slug, parameters, requestBody, schemas } = operation;
      const bodies = requestBody?.content.flatMap(({ type, examples }) =>
        (examples.length > 0 ? examples : [{ name: '' }]).map(({ name }) => ({
          contentType: type,
          example: name,
        })),
      ) ?? [{}];
      const calls = bodies.map((body) => getDefaultValues(operation, body));
      const full: Record<string, Record<string, unknown>> = {};
      for (const parameter of parameters)
        full[parameter.in] = { ...full[parameter.in], [parameter.name]: defaultOf(parameter, schemas) };
      if (parameters.some(({ required }) => !required)) calls.push({ ...calls[0], ...full });
      return calls.map((values) => ({ api, operation: slug, values }));
    });
}

/** A way to authenticate after the other, alone and together. */
export function callsOfEveryWayIn(): Call[] {
  const path = { way: 'any' };
  const keys = { headerKey: 'k-"1', queryKey: 'k &1', cookieKey: 'k1', bearer: 't.1', basic: 'ada:pa ss' };
  const ways = findOperation('workshop', 'useAlternatives').security.map(({ schemes }) =>
    schemes.map(({ scheme }) => scheme.name),
  );
  return ways.map((names) => ({
    api: 'workshop',
    operation: 'useAlternatives',
    values: {
      path,
      auth: Object.fromEntries(names.map((name) => [name, keys[name as keyof typeof keys]])),
    },
  }));
}

/** Every style of a parameter, with lists and objects whose members need escapes. */
export function callsOfEveryStyle(): Call[] {
  const call = (operation: string, values: RequestValues): Call => ({ api: 'parity', operation, values });
  const path = {
    ...{ matrix: list, label: list, simple: list },
    ...{ matrixAll: object, labelAll: object, simpleAll: object },
  };
  const withoutSlash = JSON.parse(
    JSON.stringify(path).replaceAll('/', '').replaceAll('%', '').replaceAll(';', ''),
  );
  return [
    call('pathStyles', { path: withoutSlash }),
    call('queryStyles', {
      query: {
        ...{ form: list, formAll: list, spaces: list, pipes: list },
        ...{ object, objectAll: object, deep: object, content: object },
        reserved: "/?:@!$'()*,;[]",
      },
    }),
    call('fieldStyles', { header: { 'X-Latin': 'Grüße' } }),
    call('fieldStyles', {
      header: { 'X-List': ['a', 'b c'], 'X-Object': plain, 'X-Object-All': plain },
      cookie: { list, listAll: list, plain: text },
    }),
  ];
}

/** What every file holds that a reader has yet to choose. */
export const fileContent = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256);

/** A call as it is sent once its files are chosen. */
export function withFilesChosen({ values, ...call }: Call): Call {
  const base64 = encode(fileContent);
  const { parts, body } = values;
  const isFile = isObject(body) && body.filename !== undefined && body.base64 === undefined;
  return {
    ...call,
    values: {
      ...values,
      ...(parts && { parts: parts.map((part) => (isUnchosen(part) ? { ...part, base64 } : part)) }),
      ...(isFile && { body: { ...body, base64 } }),
    },
  };
}

const encode = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64');
/** Few enough bytes that each sample can write them into its code; then more, which stand in the one `body.bin`. */
const photo = encode(Array.from({ length: 96 }, (_, index) => (index * 11) % 256));
const long = encode(fileContent);

/** Bodies that are no JSON: urlencoded, multipart with files, bytes in the code and from a file. */
export function callsOfEveryBody(): Call[] {
  const call = (operation: string, values: RequestValues): Call => ({ api: 'workshop', operation, values });
  const form = 'application/x-www-form-urlencoded';
  return [
    call('sendNote', {
      contentType: form,
      parts: [
        { name: 'title', value: 'Café & co\r\n+~*' },
        { name: 'tags', value: list },
        { name: 'place', value: { x: 1, y: 2 } },
        { name: 'count', value: 3 },
      ],
    }),
    call('sendParcel', {
      contentType: 'multipart/form-data',
      parts: [
        { name: 'label', value: `two\nlines, "quoted" \\ ${text}` },
        { name: 'meta', value: { fragile: true, note: 'ü "x"' } },
        { name: 'photo', base64: photo, filename: 'a photo.png' },
        { name: 'papers', base64: encode([0, 13, 10, 45, 45]), filename: 'one.bin' },
        { name: 'papers', base64: encode([]), filename: 'zwei-ü.txt', contentType: 'text/plain' },
        { name: 'stamps', value: ['a', 'b'] },
      ],
    }),
    call('sendParcel', {
      contentType: 'multipart/form-data',
      parts: [{ name: 'photo', base64: photo, filename: 'a photo.png', contentType: 'image/jpeg' }],
    }),
    call('putBlob', {
      contentType: 'application/octet-stream',
      body: { base64: encode([0, 1, 39, 34, 92, 127, 255]) },
    }),
    call('putBlob', { contentType: 'application/octet-stream', body: { base64: long } }),
    call('putBlob', { contentType: 'text/plain', body: 'Grüße,\r\n"Ada"\n' }),
  ];
}
