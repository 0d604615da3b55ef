import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFile } from '../check-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'messages-'));

/** The errors about a schema, in a file of JSON and in one of YAML. */
function errors(schema: object, openapi = '3.1.0') {
  const text = JSON.stringify({
    openapi,
    info: { title: 't', version: '1' },
    paths: {},
    components: { schemas: { S: schema } },
  });
  return ['api.json', 'api.yaml'].map((name) => {
    const file = path.join(folder, name);
    writeFileSync(file, name.endsWith('json') ? text : `# In YAML\n${text}`);
    return checkFile(file)
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  });
}

const types = 'null, boolean, object, array, number, string, integer';

it.each<[object, string]>([
  [{ type: 5 }, `must be one of ${types}, or a list of them, not 5`],
  [{ type: { a: 1 } }, `must be one of ${types}, or a list of them, not an object`],
  [{ additionalProperties: 'no' }, 'must be true or false, or a schema, which is an object, not "no"'],
  [{ exclusiveMinimum: '3' }, 'must be a number, or true or false, not "3": write it without quotes'],
])('names all that may stand in a place: %j', (schema, message) => {
  expect(errors(schema)).toEqual([[message], [message]]);
});

it('advises in the words of the format', () => {
  const noItems = ['must be a list, not nothing (null): write [] where it has no items'];
  expect(errors({ required: null })).toEqual([noItems, noItems]);
  expect(errors({ required: 'a' })).toEqual([
    ['must be a list, not "a": put its items in [ ]'],
    ['must be a list, not "a": begin each item with "- "'],
  ]);
  expect(errors({ type: 'null' }, '3.0.3')).toEqual([
    ['there is no type "null" until OpenAPI 3.0: use "nullable": true'],
    ['there is no type "null" until OpenAPI 3.0: use "nullable: true"'],
  ]);
});
