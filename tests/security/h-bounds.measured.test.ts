import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { yamlBombs } from './support/yaml-bombs.ts';

const MiB = 1024 * 1024;
const head = "openapi: 3.1.0\ninfo: { title: Hostile, version: '1' }\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bounds-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly output: string;
  /** Of processor time, which other work on the machine does not lengthen. */
  readonly seconds: number;
  /** The most memory that the process had at any moment, in bytes. */
  readonly peak: number;
}

/** Longer than what a script may take of the processor, for a machine that does other work beside it. */
const patience = 170_000;
vi.setConfig({ testTimeout: patience + 10_000 });

/** A script in a process of its own, which is ended where it goes on for too long. */
async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const usageFile = path.join(folder, 'usage');
  const last = `process.on('exit',()=>process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(usageFile)},JSON.stringify(process.resourceUsage())))`;
  const preload = `data:text/javascript,${encodeURIComponent(last)}`;
  const child = spawn(process.execPath, ['--import', preload, `scripts/${script}.ts`, ...args], {
    env: { ...process.env, ...env },
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const read = (chunk: Buffer): void => {
    if (output.length < MiB) output += chunk;
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [status] = await once(child, 'close');
  if (status === null) throw new Error(`${script} was ended after ${patience / 1000} s`);
  const used = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return {
    status,
    output,
    seconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    peak: used.maxRSS * 1024,
  };
}

async function check(text: string, name = 'a.yaml'): Promise<Run> {
  // In a folder of its own: other tests build what stands in theirs.
  const file = path.join(mkdtempSync(path.join(folder, 'check-')), name);
  writeFileSync(file, text);
  return run('check', [file]);
}

describe('H02: YAML aliases that multiply', () => {
  it.each([
    ['nine levels of nine aliases', yamlBombs.laughs],
    ['10,000 aliases to one node', yamlBombs.aliases],
    [
      'a merge of merges',
      `a: &a { k: v }\n${Array.from({ length: 5000 }, (_, at) => `b${at}: { <<: [*a, *a, *a] }`).join('\n')}`,
    ],
  ])('H02 %s: refused within 5 s and 512 MiB', async (_, text) => {
    const { status, output, seconds, peak } = await check(head + text);
    expect(status).toBe(1);
    expect(output).toMatch(/^\S+:\d+:\d+ {2}# {2}.*aliases/);
    expect(seconds).toBeLessThan(5);
    expect(peak).toBeLessThan(512 * MiB);
  });
});

describe('rule 16: files at their limits end within 60 s and 1 GiB', () => {
  it.each([
    [
      'lists in lists on few lines',
      `x-a:\n${` ${'- '.repeat(150)}a\n`.repeat(100_000)}`,
      /more YAML than can be read/,
    ],
    ['broken lines', Array.from({ length: 150_000 }, (_, at) => `a${at}: b: c\n`).join(''), /not valid YAML/],
    ['keys that stand twice', `x-a:\n${'  k: 1\n'.repeat(250_000)}`, /stands here twice/],
  ])('H10 %s', async (_, text, message) => {
    const { status, output, seconds, peak } = await check(head + text);
    expect(status).toBe(1);
    expect(output).toMatch(message);
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  it('H10 keys that stand twice in a file of workflows', async () => {
    const { status, output, seconds, peak } = await check(
      `x-a:\n${'  k: 1\n'.repeat(250_000)}`,
      'a.arazzo.yaml',
    );
    expect(status).toBe(1);
    expect(output).toMatch(/stands here twice/);
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const named = (count: number, make: (at: number) => object) =>
    Object.fromEntries(many(count, (at) => [`p${at}`, make(at)]));
  const paths = (count: number, item: object) => Object.fromEntries(many(count, (at) => [`/p${at}`, item]));

  async function build(name: string, text: string): Promise<Run> {
    const sources = mkdtempSync(path.join(folder, 'sources-'));
    writeFileSync(path.join(sources, name), text);
    return run('build-catalog', [], { OPENAPI_DIR: sources, PORTAL_WORK: path.join(sources, 'work') });
  }

  it.each([
    [
      'operations that all ask for the same address',
      {
        paths: Object.fromEntries(
          many(40_000, (at) => [`/p${'?'.repeat(at % 200)}${'-'.repeat(at / 200)}`, { get: {} }]),
        ),
      },
    ],
    [
      'one anchor on many schemas',
      { components: { schemas: named(60_000, () => ({ $anchor: 'here', items: { $ref: '#here' } })) } },
    ],
    [
      'references among schemas with a base of their own',
      {
        components: {
          schemas: {
            ...named(20_000, (at) => ({ $id: `https://hostile.test/${at}`, type: 'string' })),
            all: { properties: named(60_000, () => ({ $ref: '#/components/schemas/p7' })) },
          },
        },
      },
    ],
    [
      'references into one long list',
      {
        'x-list': many(50_000, () => ({ type: 'string' })),
        components: { schemas: named(40_000, (at) => ({ items: { $ref: `#/x-list/${at}` } })) },
      },
    ],
  ])('H01 %s', async (_, rest) => {
    const info = { title: 'Hostile', version: '1' };
    const text = JSON.stringify({ openapi: '3.1.0', info, paths: {}, ...rest });
    const { status, seconds, peak } = await build('a.json', text);
    expect(status).toBe(0);
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  /** A description that has this text in every place that takes one. */
  function everywhere(text: string) {
    const said = { summary: text, description: text };
    const schema = {
      title: text,
      description: text,
      type: 'string',
      default: text,
      enum: [text],
      pattern: text,
    };
    return {
      openapi: '3.1.0',
      info: { ...said, title: text, version: text },
      servers: [{ url: `https://hostile.test/${text}`, description: text }],
      tags: [{ name: text, description: text }],
      paths: {
        '/a': {
          get: {
            ...said,
            operationId: text,
            tags: [text],
            parameters: [{ name: 'q', in: 'query', description: text, schema, example: text }],
            requestBody: { content: { 'application/json': { schema: { properties: { a: schema } } } } },
            responses: {
              200: { description: text, content: { 'text/plain': { example: `${text}\n` } } },
            },
          },
        },
      },
    };
  }

  async function render(description: object): Promise<Run> {
    const own = mkdtempSync(path.join(folder, 'render-'));
    const file = path.join(own, 'a.json');
    writeFileSync(file, JSON.stringify(description));
    return run('render', [file, '--out', path.join(own, 'out')]);
  }

  it.each([' ', ' \n', 'A', '/', '-', '`a', '"x\n', 'a.', '<a'])(
    'H01 texts that are %j again and again are rendered in linear time',
    async (unit) => {
      const { status, output, seconds, peak } = await render(
        everywhere(`a${unit.repeat(300_000 / unit.length)}b`),
      );
      expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('pages in') });
      expect(seconds).toBeLessThan(60);
      expect(peak).toBeLessThan(1024 * MiB);
    },
  );

  it('H01 lists of 200,000 values are rendered', async () => {
    const values = many(200_000, (at) => at);
    const schema = { type: 'array', items: { enum: values, examples: values } };
    const content = { 'application/json': { schema, example: values } };
    const { status, output, seconds, peak } = await render({
      openapi: '3.1.0',
      info: { title: 'Hostile', version: '1' },
      paths: {
        '/a': { post: { requestBody: { content }, responses: { 200: { description: 'Fine' } } } },
      },
    });
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('pages in') });
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  it('H10 200,000 faults', async () => {
    const schemas = named(200_000, () => ({ type: 5 }));
    const info = { title: 'Hostile', version: '1' };
    const text = JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas } });
    const { status, output, seconds, peak } = await build('a.json', text);
    expect(status).toBe(0);
    expect(output).toMatch(
      /^ {2}a\.json:1:\d+ {2}#\/components\/schemas\/p0\/type {2}.*\n +10000 times, also at$/m,
    );
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  const query = { name: 'q', in: 'query', schema: { type: 'string' } };
  it.each([
    [
      'alternatives of security',
      {
        paths: paths(2000, { get: {} }),
        security: many(5000, () => ({ key: [] })),
        components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
      },
      /#\/security\/\d+ {2}.*more than 1500000 values/,
    ],
    [
      'a schema',
      {
        paths: paths(4000, { parameters: [{ $ref: '#/components/parameters/q' }], get: {} }),
        components: {
          parameters: { q: { ...query, schema: { properties: paths(1000, { type: 'string' }) } } },
        },
      },
      /#\/components\/parameters\/q\/\S+ {2}.*more than 1500000 values/,
    ],
    [
      'a text',
      {
        paths: paths(4000, { parameters: [{ $ref: '#/components/parameters/q' }], get: {} }),
        components: { parameters: { q: { ...query, description: 'x'.repeat(MiB) } } },
      },
      /#\/paths\/~1p\d+\/get {2}.*more than 512 MiB of text/,
    ],
  ])(
    'H03 %s that thousands of operations share is refused before it fills the machine',
    async (_, rest, message) => {
      const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'Hostile', version: '1' }, ...rest });
      const { status, output, seconds, peak } = await build('a.json', text);
      expect(status).toBe(1);
      expect(output).toMatch(message);
      expect(seconds).toBeLessThan(60);
      expect(peak).toBeLessThan(1024 * MiB);
    },
  );

  it('H01 a catalog of as many schemas as YAML may hold, each leading to the one before it', async () => {
    const schemas = Array.from(
      { length: 46_000 },
      (_, at) =>
        `    S${at}: { properties: { a: { type: string }, b: { $ref: '#/components/schemas/S${Math.max(at - 1, 0)}' } } }`,
    );
    const text = `${head}paths: {}\ncomponents:\n  schemas:\n${schemas.join('\n')}\n`;
    const { status, output, seconds, peak } = await build('a.yaml', text);
    expect({ status, output }).toEqual({ status: 0, output: '' });
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });

  it.each([
    [
      'choices that each extend the choices before them',
      (step: number) => ({
        oneOf: ['a', 'b', 'c'].map((name) => ({
          allOf: [{ $ref: `#/components/schemas/S${step + 1}` }, { properties: { [`${name}${step}`]: {} } }],
        })),
      }),
    ],
    [
      'templates that each fill the next one twice',
      (step: number) => ({
        ...anchored('template', step, 'string'),
        properties: {
          own: { $dynamicRef: `#n${step}` },
          left: { ...anchored('left', step + 1, 'integer'), $ref: urlOf('template', step + 1) },
          right: { ...anchored('right', step + 1, 'boolean'), $ref: urlOf('template', step + 1) },
        },
      }),
    ],
  ])('H01 %s', async (_, schemaOf) => {
    const steps = 25;
    const schemas = Object.fromEntries(
      Array.from({ length: steps }, (_, step) => [`S${step}`, schemaOf(step)]),
    );
    const last = { ...anchored('template', steps, 'string'), type: 'object' };
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
    const description = {
      openapi: '3.1.0',
      info: { title: 'Hostile', version: '1' },
      paths: { '/a': { get: { responses: { 200: { description: 'All of it', content } } } } },
      components: { schemas: { ...schemas, [`S${steps}`]: last } },
    };
    writeFileSync(path.join(folder, 'a.yaml'), JSON.stringify(description));
    const env = { OPENAPI_DIR: folder, PORTAL_WORK: path.join(folder, 'work') };
    const { status, output, seconds, peak } = await run('build-catalog', [], env);
    expect({ status, output }).toEqual({ status: 0, output: 'a: 1 of 1 operations\n' });
    expect(seconds).toBeLessThan(60);
    expect(peak).toBeLessThan(1024 * MiB);
  });
});

const urlOf = (kind: string, step: number): string => `https://spec.invalid/${kind}${step}`;

function anchored(kind: string, step: number, type: string) {
  return { $id: urlOf(kind, step), $defs: { own: { $dynamicAnchor: `n${step}`, type } } };
}
