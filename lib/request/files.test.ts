import { describe, expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { sampleFilename } from '../openapi/file-endings.ts';
import { buildRequest } from './build-request.ts';
import { getDefaultValues } from './default-values.ts';
import { renderSample } from './samples/render-sample.ts';

const file = { type: 'string', format: 'binary' };
const upload = { type: 'string', format: 'binary', description: 'A picture' };
const octets = 'application/octet-stream';

function curlOf(operation: object, document: object = {}): string {
  const post = { operationId: 'send', responses: { '200': { description: 'Fine' } }, ...operation };
  const whole = {
    openapi: '3.1.0',
    info: { title: 'Files', version: '1' },
    paths: { '/f': { post } },
    ...document,
  };
  const read = readDocument(whole).operation('send');
  return renderSample('curl', buildRequest(read, getDefaultValues(read), { baseUrl: 'https://api.example' }));
}

function formOf(properties: object, more: { required?: string[]; encoding?: object; version?: string } = {}) {
  const { required = [], encoding, version = '3.1.0' } = more;
  const media = { schema: { type: 'object', properties, required }, ...(encoding && { encoding }) };
  const requestBody = { required: true, content: { 'multipart/form-data': media } };
  return curlOf({ requestBody }, { openapi: version });
}

describe('a part that is a file is shown as one', () => {
  it.each([
    ['format: binary', { photo: file }, {}, `-F 'photo=@photo.bin;type=${octets}'`],
    [
      'its encoding',
      { photo: upload },
      { encoding: { photo: { contentType: 'image/jpeg' } } },
      "-F 'photo=@photo.jpg;type=image/jpeg'",
    ],
    [
      'a list of types, of which the first that is one',
      { photo: file },
      { encoding: { photo: { contentType: 'image/*, image/webp' } } },
      "-F 'photo=@photo.webp;type=image/webp'",
    ],
    [
      'a range alone',
      { photo: file },
      { encoding: { photo: { contentType: 'image/*' } } },
      "-F 'photo=@photo.png;type=image/png'",
    ],
    [
      'a text that its encoding calls a picture',
      { photo: { type: 'string' } },
      { encoding: { photo: { contentType: 'image/png' } } },
      "-F 'photo=@photo.png;type=image/png'",
    ],
    [
      'contentMediaType without a type',
      { photo: { contentMediaType: 'image/png' } },
      {},
      "-F 'photo=@photo.png;type=image/png'",
    ],
    [
      'contentMediaType of bytes beside a type',
      { up: { type: 'string', contentMediaType: octets } },
      {},
      `-F 'up=@up.bin;type=${octets}'`,
    ],
    [
      'contentEncoding: binary',
      { 'files[0]': { type: 'string', contentEncoding: 'binary' } },
      {},
      `-F 'files[0]=@files-0.bin;type=${octets}'`,
    ],
    ['a list', { papers: { type: 'array', items: file } }, {}, `-F 'papers=@papers.bin;type=${octets}'`],
    [
      'a list of two at least',
      { papers: { type: 'array', minItems: 2, items: file } },
      {},
      `papers-1.bin;type=${octets}' \\\n  -F 'papers=@papers-2.bin`,
    ],
    [
      'a list of which nothing is said',
      { file: { type: 'array', items: {} } },
      {},
      `-F 'file=@file.bin;type=${octets}'`,
    ],
    [
      'one or several',
      { image: { anyOf: [file, { type: 'array', items: file }] } },
      {},
      `-F 'image=@image.bin`,
    ],
    ['a file or null', { image: { oneOf: [{ type: 'null' }, file] } }, {}, `-F 'image=@image.bin`],
    ['nullable in 3.0', { image: { ...file, nullable: true } }, { version: '3.0.3' }, `-F 'image=@image.bin`],
    [
      'a file by reference',
      { image: { allOf: [file], description: 'It' } },
      { version: '3.0.3' },
      `-F 'image=@image.bin`,
    ],
    ['a name of no ASCII letter', { файл: file }, {}, `-F 'файл=@file.bin`],
    ['a name that leads elsewhere', { '../../etc/passwd': file }, {}, `=@etc-passwd.bin`],
    ['a device', { con: file }, {}, `=@file.bin`],
  ])('%s', (_, properties, more, shown) => {
    expect(formOf(properties, more)).toContain(shown);
  });

  it.each([
    ['letters by format', { photo: { type: 'string', format: 'byte' } }, {}],
    [
      'letters by encoding',
      { photo: { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' } },
      {},
    ],
    [
      'letters whose part has a type',
      { photo: { type: 'string', format: 'byte' } },
      { encoding: { photo: { contentType: 'image/png' } } },
    ],
    ['a text', { photo: { type: 'string', contentMediaType: 'text/html' } }, {}],
    ['JSON in a text', { photo: { type: 'string', contentMediaType: 'application/json' } }, {}],
    ['an object', { photo: { type: 'object', properties: { url: { type: 'string' } } } }, {}],
    ['anything, until 3.0', { photo: { description: 'Its address' } }, { version: '3.0.3' }],
  ])('and %s is none', (_, properties, more) => {
    expect(formOf(properties, more)).not.toContain('@');
  });

  it('leaves out of a part in JSON what only a file could hold', () => {
    const meta = { type: 'object', properties: { title: { type: 'string' }, thumb: file } };
    const shown = formOf({ meta, photo: file });
    expect(shown).toContain('{\\"title\\":');
    expect(shown).not.toContain('thumb');
  });

  it('sends no file as the text "string", in alternatives and maps either', () => {
    const content = (schema: object) => ({ requestBody: { content: { 'multipart/form-data': { schema } } } });
    const form = { type: 'object', properties: { photo: file } };
    expect(
      curlOf(content({ oneOf: [form, { type: 'object', properties: { url: { type: 'string' } } }] })),
    ).toContain('@photo.bin');
    expect(
      curlOf(content({ allOf: [form, { type: 'object', properties: { a: { type: 'string' } } }] })),
    ).toContain('@photo.bin');
    expect(curlOf(content({ type: 'object', additionalProperties: file }))).toContain('@key.bin');
  });

  it('names a required file that the published example leaves out, and no other', () => {
    const schema = {
      type: 'object',
      required: ['photo'],
      properties: { photo: file, more: file, title: { type: 'string' } },
    };
    const media = { schema, example: { title: 'Hi' } };
    const shown = curlOf({ requestBody: { content: { 'multipart/form-data': media } } });
    expect(shown).toContain("--form-string 'title=Hi'");
    expect(shown).toContain('@photo.bin');
    expect(shown).not.toContain('more');
  });
});

describe('a body that is a file is shown as one', () => {
  it.each([
    ['application/octet-stream', {}, 'application/octet-stream', '@body.bin'],
    ['application/octet-stream', { schema: {} }, 'application/octet-stream', '@body.bin'],
    ['application/octet-stream', { schema: { type: 'string' } }, 'application/octet-stream', '@body.bin'],
    ['application/octet-stream', { schema: file, example: 'bytes' }, 'application/octet-stream', '@body.bin'],
    ['image/*', {}, 'image/png', '@body.png'],
    ['image/svg+xml', { schema: file }, 'image/svg+xml', '@body.svg'],
    ['application/pdf', { schema: { type: 'string' } }, 'application/pdf', '@body.pdf'],
    ['application/zip', {}, 'application/zip', '@body.zip'],
    ['application/vnd.acme.thing', {}, 'application/vnd.acme.thing', '@body.bin'],
    ['video/*', { schema: { contentMediaType: 'video/mp4' } }, 'video/mp4', '@body.mp4'],
    ['text/csv', { schema: file }, 'text/csv', '@body.csv'],
    ['*/*', {}, 'application/octet-stream', '@body.bin'],
  ])('%s %j', (type, media, sent, name) => {
    const shown = curlOf({ requestBody: { content: { [type]: media } } });
    expect(shown).toContain(`-H 'Content-Type: ${sent}'`);
    expect(shown).toContain(`--data-binary ${name}`);
  });

  it.each([
    ['text/plain', { schema: { type: 'string' } }],
    ['text/csv', { schema: file, example: 'a,b' }],
    ['image/png', { schema: { type: 'string', contentEncoding: 'base64' } }],
    ['application/json', { schema: file }],
    ['application/vnd.acme.thing', { example: 'its text' }],
    ['application/xml', {}],
  ])('and %s %j is none', (type, media) => {
    expect(curlOf({ requestBody: { content: { [type]: media } } })).not.toContain('--data-binary');
  });
});

it('reads the files of Swagger 2.0', () => {
  const field = (name: string, more: object) => ({ in: 'formData', name, ...more });
  const parameters = [field('title', { type: 'string' }), field('photo', { type: 'file', required: true })];
  const document = { openapi: undefined, swagger: '2.0' };
  for (const consumes of [
    ['multipart/form-data'],
    undefined,
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
  ])
    expect(curlOf({ parameters, consumes }, document)).toContain(`-F 'photo=@photo.bin;type=${octets}'`);
});

it.each([
  ['photo', 'image/jpeg', 'photo.jpg'],
  ['a "b" $(c) `d`', 'text/plain; charset=utf-8', 'a-b-c-d.txt'],
  ['.htaccess', 'application/json', 'htaccess.json'],
  ['-rf', octets, 'rf.bin'],
  ['LPT1', octets, 'file.bin'],
  ['x'.repeat(500), octets, `${'x'.repeat(40)}.bin`],
  ['\u202egnp.exe', octets, 'gnp-exe.bin'],
])('names the file of %j as %s: %s', (property, type, name) => {
  expect(sampleFilename(property, type)).toBe(name);
});

it('takes the answer of Swagger 2.0 for bytes where it is a file and no type is told', () => {
  const get = {
    operationId: 'send',
    responses: { '200': { description: 'Fine', schema: { type: 'file' } } },
  };
  const document = { swagger: '2.0', info: { title: 'Files', version: '1' }, paths: { '/f': { get } } };
  const [media] = readDocument(document).operation('send').responses[0]?.content ?? [];
  expect(media).toMatchObject({ type: octets, examples: [], files: [{ types: [octets] }] });
});
