import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeJson } from '#json/write.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { buildFormModel } from '#lib/request/form.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';

const numbers = ['10.50', '1.0', '2.50e3', '0.010'] as const;
const [price, step, most, share] = numbers;

const yaml = `
openapi: 3.1.0
info: { title: Prices, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /prices:
    post:
      operationId: setPrice
      parameters:
        - { name: least, in: query, required: true, schema: { type: number, maximum: ${most} }, example: ${price} }
        - { name: step, in: query, required: true, schema: { type: integer, enum: [${step}, 5] } }
        - { name: release, in: header, required: true, schema: { type: string }, example: 'x' }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Price' }
            example: { price: ${price}, most: ${most}, share: ${share} }
      responses:
        '200':
          description: Set
          content: { application/json: { schema: { $ref: '#/components/schemas/Price' } } }
components:
  schemas:
    Price:
      type: object
      required: [price, most, share]
      properties:
        price: { type: number, example: ${price} }
        most: { type: number, default: ${most} }
        share: { type: number, const: ${share} }
        release: { type: string, example: ${price}, minLength: ${step} }
`;

/** The same as JSON, its numbers as they are written. */
const marked = yaml.replace(/(?<=[ [])(\d+\.\d[\de]*)(?=[ ,\]])/g, '"=$1="');
const json = JSON.stringify(parseYaml(marked), null, 2).replace(/"=([^"=]+)="/g, '$1');

it.each([
  ['YAML', 'it.yaml', yaml],
  ['JSON', 'it.json', json],
])('numbers of a description in %s are shown and sent as their author wrote them', async (_, file, text) => {
  const site = readSite({ [file]: text });
  const [api] = await site.getApis();
  const operation = await site.getOperation('it', 'set-price');
  if (!api || !operation) throw new Error('nothing to read');

  const page = await htmlOf(<OperationParts api={api} operation={operation} />);
  const markdown = (await renderPage('/reference/it/set-price', site)) ?? '';
  for (const shown of [page.replace(/<[^>]*>/g, ''), markdown]) {
    for (const number of numbers) expect(shown).toContain(number);
    expect(shown).not.toMatch(/\b10\.5\b|\b2500\b(?!")|0\.01\b|\[object|"text":/);
  }

  const { initial } = buildFormModel(operation, {
    baseUrl: 'https://api.example.com',
    refusedKeyPrefixes: [],
  });
  const request = buildRequest(operation, initial, { baseUrl: 'https://api.example.com' });
  expect(request.url).toBe(`https://api.example.com/prices?least=${price}&step=${step}`);
  expect(request.body).toContain(`"price": ${price}`);
  for (const { id } of sampleLanguages)
    for (const number of numbers) expect(renderSample(id, request), id).toContain(number);

  const schema = await site.getSchema('it', 'price');
  const answer = writeJson(schema?.example && 'value' in schema.example ? schema.example.value : undefined);
  expect(answer).toBe(`{"price":${price},"most":${most},"share":${share},"release":"${price}"}`);
});
