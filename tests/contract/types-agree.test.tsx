import { describe, expect, it } from 'vitest';
import { RequestBody } from '#components/reference/request-body.tsx';
import { answerMock } from '#lib/mock/answer-mock.ts';
import { isOfType } from '#lib/openapi/json-value.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { renderPage } from '#lib/render/render-page.ts';
import type { Shape } from '#lib/request/body-shapes.ts';
import { buildBodyShapes } from '#lib/request/build-body-shapes.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { type Generated, SchemaMaker, type TypeName } from '../fixtures/constructs/generated-schemas.ts';

const schemasInAll = 1000;
const inOneDocument = 50;
/** So many rows of one body are shown whole, whatever they refer to. */
const inOneBody = 10;

interface Reading {
  readonly page: string;
  readonly markdown: string;
  readonly form: Answer;
  readonly sample: unknown;
  readonly mock: unknown;
}

interface Answer {
  readonly types: readonly string[];
  readonly isNullable: boolean;
}

async function readAll(maker: SchemaMaker, version: string, made: readonly Generated[]): Promise<Reading[]> {
  const paths = Object.fromEntries(
    chunks(made, inOneBody).map((chunk, index) => {
      const properties = Object.fromEntries(chunk.map(({ schema }, at) => [`p${at}`, schema]));
      const schema = { type: 'object', required: Object.keys(properties), properties };
      const content = { 'application/json': { schema } };
      const post = {
        operationId: `op${index}`,
        requestBody: { content },
        responses: { 200: { description: 'Fine', content } },
      };
      return [`/op${index}`, { post }];
    }),
  );
  const document = {
    openapi: version,
    info: { title: 'Types', version: '1' },
    paths,
    components: { schemas: maker.components },
  };
  const site = readSite({ 'it.json': `${JSON.stringify(document)}\n` });
  const readings: Reading[] = [];
  for (const [index, chunk] of chunks(made, inOneBody).entries()) {
    const operation = await site.getOperation('it', `op${index}`);
    if (operation === undefined) throw new Error('no operation');
    readings.push(
      ...(await readOperation(
        operation,
        chunk.length,
        (await renderPage(`/reference/it/op${index}`, site)) ?? '',
      )),
    );
  }
  return readings;
}

async function readOperation(operation: Operation, count: number, markdown: string): Promise<Reading[]> {
  const links = { schemaHref: () => undefined, notesOf: () => [] };
  const html = await htmlOf(<RequestBody operation={operation} links={links} />);
  const { content, named } = buildBodyShapes(operation, (text) => text);
  const shapes = new Map(named);
  const url = `https://it.example${operation.path}`;
  const answer = await answerMock(operation, { method: 'POST', url, headers: [['Prefer', 'code=200']] });
  const mock = JSON.parse(new TextDecoder().decode(answer.body));
  const sample = operation.requestBody?.content[0]?.examples[0]?.value as Record<string, unknown>;
  return Array.from({ length: count }, (_, at) => {
    const property = content[0]?.shape?.properties?.find(({ name }) => name === `p${at}`);
    const [, page = ''] =
      new RegExp(`id="body\\.p${at}".*?<span class="row-type">(.*?)</span>`, 's').exec(html) ?? [];
    const [, inMarkdown = ''] = new RegExp(`^- \`p${at}\` · (.*?) · required`, 'm').exec(markdown) ?? [];
    return {
      page: page.replaceAll('<!-- -->', ''),
      markdown: inMarkdown,
      form: answerOf(property?.shape ?? {}, shapes),
      sample: sample[`p${at}`],
      mock: mock[`p${at}`],
    };
  });
}

/** What the fields of a shape let a reader fill in. */
function answerOf(shape: Shape, named: ReadonlyMap<string, Shape>, depth = 0): Answer {
  const whole = shape.ref === undefined ? shape : { ...named.get(shape.ref), ...shape };
  const options =
    depth > 4 ? [] : (whole.options ?? []).map(({ shape: option }) => answerOf(option, named, depth + 1));
  const kinds = whole.options ? options.flatMap(({ types }) => types) : [whole.kind ?? 'any'];
  return {
    types: distinct(kinds),
    isNullable: whole.isNullable === true || options.some(({ isNullable }) => isNullable),
  };
}

/** The type in words, read back: `array of (string or null)`, `Named3 or null, integer`. */
function readWords(words: string, maker: SchemaMaker): Answer {
  const parts = withoutDetails(words)
    .split(' or ')
    .map((part) => part.trim().split(' ')[0] ?? '');
  const types = parts.flatMap((part) => typesOfWord(part, maker));
  return { types: distinct(types), isNullable: parts.includes('null') };
}

/** Whole numbers among numbers are numbers like them. */
function distinct(types: readonly string[]): string[] {
  return [...new Set(types)].filter((type) => type !== 'integer' || !types.includes('number')).sort();
}

/** Without what stands in parentheses, and what a named value is made of. */
function withoutDetails(words: string): string {
  const less = words.replace(/\([^()]*\)/g, '').replace(/,.*$/, '');
  return less === words ? words : withoutDetails(less);
}

function typesOfWord(word: string, maker: SchemaMaker): readonly string[] {
  if (word === 'null' || word === '') return [];
  if (word === 'tuple') return ['array'];
  if (word === 'map') return ['object'];
  if (word === 'file') return ['string'];
  return maker.of(word)?.types ?? [word];
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

const documents = Array.from({ length: schemasInAll / inOneDocument }, (_, index) => index);

describe('page, Markdown, form, sample and mock agree on what a value is', () => {
  it.each(documents)('50 generated schemas, document %i', async (seed) => {
    const version = seed % 2 === 0 ? '3.1.0' : '3.0.3';
    const maker = new SchemaMaker(version, seed + 1);
    const made = Array.from({ length: inOneDocument }, () => maker.make());
    const readings = await readAll(maker, version, made);
    const wrong = made.flatMap((each, index) => {
      const reading = readings[index];
      return reading ? disagreements(each, reading, maker) : ['missing'];
    });
    expect(wrong).toEqual([]);
  });
});

function disagreements(made: Generated, reading: Reading, maker: SchemaMaker): string[] {
  const { page, markdown, form, sample, mock } = reading;
  const expected = JSON.stringify({
    types: made.types.length === 0 ? ['any'] : distinct(made.types),
    isNullable: made.isNullable,
  });
  const takes = (value: unknown) =>
    made.types.length === 0 ||
    (made.isNullable && value === null) ||
    made.types.some((type: TypeName) => isOfType(type, value));
  const said = {
    page: JSON.stringify(readWords(page, maker)),
    Markdown: JSON.stringify(readWords(markdown, maker)),
    form: JSON.stringify(form),
  };
  return [
    ...Object.entries(said).flatMap(([place, answer]) =>
      answer === expected ? [] : [`${place}: ${answer} (${page})`],
    ),
    ...(takes(sample) ? [] : [`sample: ${JSON.stringify(sample)}`]),
    ...(takes(mock) ? [] : [`mock: ${JSON.stringify(mock)}`]),
  ].map((words) => `${JSON.stringify(made.schema)} is ${expected}, ${words}`);
}
