import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFile } from './check-file.ts';

it('promises no example where it says that none can be made', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  const body = (items: unknown) => ({
    description: 'Fine',
    content: { 'application/json': { schema: { type: 'array', uniqueItems: true, minItems: 3, items } } },
  });
  const document = {
    openapi: '3.1.0',
    info: { title: 'None', version: '1' },
    paths: {
      '/a': { get: { responses: { 200: body({ type: 'boolean' }), 201: body({ type: 'integer' }) } } },
    },
  };
  const file = path.join(folder, 'a.json');
  writeFileSync(file, JSON.stringify(document));
  const said = checkFile(file).filter(({ message }) => message.includes('example'));
  rmSync(folder, { recursive: true });
  expect(said.map(({ pointer, message }) => [pointer?.split('/')[5], message])).toEqual([
    ['200', expect.stringMatching(/^no example can be made/)],
    ['201', expect.stringContaining('has no example')],
  ]);
});
