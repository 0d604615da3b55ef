import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Operation } from '#lib/openapi/model.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readSite } from '#tests/read-site.ts';
import { shownText } from '#tests/shown-text.ts';
import { listMarkedSamples, listSamples } from '../../reference/request-samples.ts';
import { CodeLines } from '../code-lines.tsx';
import { highlight } from '../highlight.ts';
import { findGrammar } from '../languages.ts';
import { markBases } from './mark-bases.ts';

const description = `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: [{ url: https://api.example/v1 }]
components:
  securitySchemes:
    inHeader: { type: http, scheme: bearer }
    inQuery: { type: apiKey, in: query, name: key }
paths:
  /things/{id}:
    get:
      operationId: read
      security: [{ inQuery: [] }]
      parameters: [{ name: id, in: path, required: true, schema: { type: string, example: "it's {x} $y" } }]
      responses: { '200': { description: Done } }
    put:
      operationId: write
      security: [{ inHeader: [] }]
      parameters: [{ name: id, in: path, required: true, schema: { type: string, example: a } }]
      requestBody: { content: { application/json: { example: { self: https://api.example/v1/things/a } } } }
      responses: { '204': { description: Done } }
`;
const site = readSite({ 'things.yaml': description });

function sampleOf(operation: Operation, id: string, base: string): string | undefined {
  return listSamples(operation, base).find(({ language }) => language === id)?.source;
}

describe.each(sampleLanguages)('$id', ({ id, shikiLanguage }) => {
  it.each([
    ['https://api.example/v1', 'http://localhost:4010/v1'],
    ['https://api.example', 'https://eu.api.example:8443/a/b%20c'],
    ['https://{tenant}.example/v1', 'https://acme.example/v1'],
  ])('a sample for %s is that for %s once its base URL is replaced', async (base, other) => {
    for (const name of ['read', 'write']) {
      const operation = await site.getOperation('things', name);
      if (!operation) throw new Error(name);
      const sample = listMarkedSamples(operation, base).find(({ language }) => language === id);
      const { source = '', bases = [] } = sample ?? {};
      const lines = markBases(await highlight(source, findGrammar(shikiLanguage)), bases);
      const servers = { api: 'things', list: 'a1', base, address: '' };
      const html = renderToStaticMarkup(<CodeLines lines={lines} servers={servers} />);
      expect(shownText(html)).toBe(source);
      const replaced = html.replaceAll(/(<span data-base="a1">)[^<]*/g, `$1${other}`);
      // A shell takes both kinds of quotes for the same.
      const plain = (text = '') => (id === 'curl' ? text.replaceAll(/['"]/g, '') : text);
      expect(plain(shownText(replaced))).toBe(plain(sampleOf(operation, id, other)));
    }
  });
});
