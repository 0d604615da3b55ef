// What a German portal answers where it refuses, and what it says of values. Words are chosen once all is loaded, as the
// server does (scripts/serve.ts).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkAnswer } from '#components/console/verdict/check-answer.ts';
import { compareValues } from '#lib/changes/compare-values.ts';
import { createCheck } from '#lib/mock/check-thread.ts';
import { buildContract } from '#lib/openapi/contract.ts';
import type { Schema } from '#lib/openapi/model.ts';
import { speak, spokenIn } from '#lib/words/dictionary.ts';
import { readSite } from '#tests/read-site.ts';
import { useBench } from '../security/support/bench.ts';
import { exchangeRaw, startFront } from '../security/support/front.ts';

const bench = useBench();
const work = mkdtempSync(path.join(tmpdir(), 'german-'));

beforeAll(() => {
  writeFileSync(path.join(work, 'words.json'), JSON.stringify(spokenIn('de')));
  process.env.PORTAL_WORK = work;
  speak(spokenIn('de'));
});

afterAll(() => {
  delete process.env.PORTAL_WORK;
  rmSync(work, { recursive: true });
  speak(spokenIn('en'));
});

it.each([
  [
    { api: 'widgets', operation: 'listWidgets', url: 'https://a.test' },
    400,
    'invalid_request',
    'Der Aufruf hat nicht die dokumentierte Form.',
    'gehört nicht zu diesem Aufruf',
  ],
  [{ api: 'widgets', operation: 'none' }, 404, 'not_found', 'Diese Operation gibt es nicht.', undefined],
])('a call that is refused: %j', async (call, status, code, detail, error) => {
  const response = await bench.proxy.post(JSON.stringify(call));
  const problem = await response.json();
  expect([response.status, problem.code, problem.detail, problem.errors?.[0]?.detail]).toEqual([
    status,
    code,
    detail,
    error,
  ]);
  expect(problem.type).toMatch(new RegExp(`/errors/${code}$`));
  expect(problem.title).toMatch(/^(?:Die Anfrage ist nicht gültig|Nicht gefunden)$/);
});

it('JSON that cannot be read', async () => {
  const { detail } = await (await bench.proxy.post('{"api": }')).json();
  expect(detail).toBe(
    'Der Körper wird nicht angenommen. Hier wird ein Wert erwartet, nicht „}“, in Zeile 1, Spalte 9.',
  );
});

it('a request that the front refuses, as a problem and as a page', async () => {
  const front = await startFront(bench.reader, bench.upstream.origin);
  const ask = (accept: string) =>
    exchangeRaw(front.port, `DELETE / HTTP/1.1\r\nHost: a\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`);
  const [problem, page] = [await ask('application/json'), await ask('text/html')];
  await front.close();
  expect(problem).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
  expect(problem).toContain('"code":"method_not_allowed"');
  expect(problem).toContain('Diese Adresse nimmt diese Methode nicht an.');
  expect(page).toContain('<html lang="de" dir="ltr">');
  expect(page).toContain('Zur Startseite');
});

it('the verdict on an answer', async () => {
  const json = 'application/json: { schema: { type: object, properties: { a: { maximum: 10 } } } }';
  const responses = `{ "200": { description: A, content: { ${json} } } }`;
  const description = `openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: { /a: { get: { operationId: a, responses: ${responses} } } }\n`;
  const operation = await readSite({ 'a.yaml': description }).getOperation('a', 'a');
  if (operation?.kind !== 'operation') throw new Error('There is no such operation.');
  const check = (body: string) => {
    const headers = [['Content-Type', 'application/json'] as const];
    return checkAnswer(buildContract(operation), { status: 200, headers, body }).differences[0];
  };
  expect(check('7')).toMatchObject({ detail: 'ist number und muss object sein' });
  expect(check('{"a":11}')).toMatchObject({ detail: 'darf höchstens 10 sein', found: 'ist 11' });
});

it('what a version changed', () => {
  const [before, after] = [{ types: ['string'], maxLength: 9 }, { types: ['integer'] }] as const;
  expect(compareValues(before as Schema, after as Schema, 'sent').map(({ text }) => text)).toEqual([
    'ist integer, bisher string',
    'die größte Länge ist nicht mehr festgelegt, bisher 9',
  ]);
});

it('what the thread of the mock finds', async () => {
  const found = await createCheck()([{ values: ['a'], schema: { minLength: 2 }, definitions: {} }]);
  expect(found[0]?.[0]).toMatchObject({ detail: 'muss mindestens 2 Zeichen haben', found: 'hat 1' });
});
