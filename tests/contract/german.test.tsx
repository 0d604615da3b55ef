// A site in another language: no word of the interface stays English on its pages and in their Markdown.
import { beforeAll, expect, it, vi } from 'vitest';
import type { Message } from '#lib/words/model.ts';
import { htmlOf } from '#tests/render-operation.tsx';

const description = `
openapi: 3.1.0
info: { title: Q1, version: "7" }
servers: [{ url: https://q.test, variables: {} }]
tags: [{ name: q2 }]
components:
  securitySchemes:
    k: { type: apiKey, in: cookie, name: X-K }
paths:
  /q3/{q4}:
    put:
      operationId: q5
      summary: Q5
      tags: [q2]
      deprecated: true
      security: [{ k: [] }, {}]
      parameters:
        - { name: q4, in: path, required: true, schema: { type: string, minLength: 2, maxLength: 9, pattern: "^q" } }
        - { name: q6, in: query, schema: { type: array, items: { type: integer, minimum: 1 } } }
        - { name: q7, in: header, schema: { enum: [q8, q9], default: q8 } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [q10]
              additionalProperties: false
              properties:
                q10: { type: [string, "null"], readOnly: false, examples: [q11] }
                q12: { oneOf: [{ type: object, properties: { q13: { type: string } } }, { type: integer }] }
                q14: { type: object, additionalProperties: { type: number } }
                q15: { type: object, properties: { q16: { type: boolean, deprecated: true } } }
      responses:
        "200":
          description: Q17
          headers: { X-Q: { schema: { type: integer } } }
          content: { application/json: { schema: { type: object, properties: { q18: { type: string } } } } }
        "404": { description: Q19 }
  /q20:
    get: { operationId: q21, responses: { "204": { description: Q22 } } }
`;

/** Loaded when German is spoken: what modules keep of their words is German then too. */
async function load() {
  vi.resetModules();
  const { speak, spokenIn } = await import('#lib/words/dictionary.ts');
  const { english } = await import('#lib/words/english/index.ts');
  const said = englishTexts(english, spokenIn('de').words);
  speak(spokenIn('de'));
  await import('#tests/use-site.ts');
  const { readSite } = await import('#tests/read-site.ts');
  const site = readSite({ 'q.yaml': description });
  const [api] = await site.getApis();
  const operation = await site.getOperation('q', 'q5');
  if (api === undefined || operation === undefined) throw new Error('The description has no such operation.');
  return { said, site, api, operation };
}

let loaded: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  loaded = await load();
});

it('the group of operations without a tag, at the address that it has in English', () => {
  expect(loaded.api.tags.at(-1)).toMatchObject({ title: 'Weitere Operationen', slug: 'other-operations' });
});

it('an operation’s page', async () => {
  const { OperationParts } = await import('#tests/render-operation.tsx');
  const { api, operation } = loaded;
  const html = await htmlOf(<OperationParts api={api} operation={operation} />);
  expect(html).toContain('Pfadparameter');
  expect(html).toContain('2 bis 9 Zeichen');
  expect(left(html)).toEqual([]);
});

it('the frame of its console and its plain form', async () => {
  const { buildFormModel } = await import('#lib/request/form.ts');
  const { ResponseView } = await import('#components/console/response-view.tsx');
  const { TryIt } = await import('#components/console/try-it.tsx');
  const { PlainForm } = await import('#components/console/plain/plain-form.tsx');
  const model = buildFormModel(loaded.operation, {
    ...{ baseUrl: 'https://q.test', refusedKeyPrefixes: [], isMocked: true },
  });
  const html = await htmlOf(
    <>
      <TryIt model={model} />
      <ResponseView model={model} call={{ phase: 'idle' }} onFill={() => {}} />
      <PlainForm model={model} account={undefined} contentType={undefined} />
    </>,
  );
  expect(html).toContain('Hier erscheint die Antwort.');
  expect(left(html)).toEqual([]);
});

it('what is wrong with a value that cannot be sent', async () => {
  const { buildRequest } = await import('#lib/request/build-request.ts');
  const { describeFault } = await import('#lib/request/describe-fault.ts');
  const { InvalidValuesError } = await import('#lib/request/faults.ts');
  const faultsOf = (path: string) => {
    try {
      buildRequest(loaded.operation, { path: { q4: path } }, { baseUrl: 'https://q.test' });
      return [];
    } catch (error) {
      if (!(error instanceof InvalidValuesError)) throw error;
      return error.errors.map(describeFault);
    }
  };
  expect(faultsOf('')).toEqual(['Der Pfadparameter „q4“ darf nicht leer sein.']);
  expect(faultsOf('..')).toEqual([
    'Der Pfadparameter „q4“ darf kein Segment „.“ oder „..“ enthalten, ob kodiert oder nicht.',
  ]);
});

it('the parts of a guide’s page', async () => {
  const { Callout } = await import('#components/guides/callout.tsx');
  const { Contents } = await import('#components/guides/contents.tsx');
  const { Neighbours } = await import('#components/guides/neighbours.tsx');
  const { PageFeedback } = await import('#components/shell/page-feedback.tsx');
  const { PageTools } = await import('#components/shell/links/page-tools.tsx');
  const { Footer } = await import('#components/shell/footer.tsx');
  const html = await htmlOf(
    <>
      <PageTools page="/guides/q" />
      <Contents
        headings={[
          { id: 'q21', text: 'Q21', depth: 2 },
          { id: 'q23', text: 'Q23', depth: 2 },
        ]}
        look="column"
      />
      <Callout type="warning">Q22</Callout>
      <PageFeedback page="/guides/q" />
      <Neighbours previous={{ title: 'Q24', href: '/q' }} next={{ title: 'Q25', href: '/q' }} />
      <Footer />
    </>,
  );
  expect(html).toContain('Auf dieser Seite');
  expect(html).toContain('Warnung');
  expect(left(html)).toEqual([]);
});

it('its Markdown', async () => {
  const { renderPage } = await import('#lib/render/render-page.ts');
  const markdown = (await renderPage('/reference/q/q5', loaded.site)) ?? '';
  expect(markdown).toContain('## Anfragekörper');
  expect(left(markdown)).toEqual([]);
});

/** The English texts that are left in what a page says: in its texts and in the attributes that are read out. */
function left(page: string): string[] {
  const prose = page.replace(/<pre.*?<\/pre>|```.*?```|https?:\S+/gs, ' ');
  const attributes = [...prose.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(
    ([, said]) => said,
  );
  const plain = [prose.replace(/<[^>]*>/g, ' '), ...attributes].join(' ').replace(/\s+/g, ' ');
  return loaded.said.filter((words) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(words)}(?![\\p{L}\\p{N}-])`, 'u').test(plain),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

type Groups = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** English texts without values that are another text in the other language. */
function englishTexts(english: Groups, other: Groups): string[] {
  const texts = (message: Message | undefined) =>
    message === undefined ? [] : typeof message === 'string' ? [message] : Object.values<string>(message);
  const plain = (text: string) => text.trim().replace(/[.:,]$/, '');
  const spoken = new Set(
    Object.values(other).flatMap((group) => Object.values(group).flatMap(texts).map(plain)),
  );
  return Object.values(english)
    .flatMap((group) => Object.values(group).flatMap(texts))
    .flatMap((text) => text.split(/\{\w+\}|<\/?\w+>/))
    .map(plain)
    .filter((text) => /\p{L}{4}/u.test(text) && !spoken.has(text));
}
