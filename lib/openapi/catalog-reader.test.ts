import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtures } from '../../tests/fixtures/openapi/read.ts';
import { buildCatalog } from './build-catalog.ts';
import { CatalogReader } from './catalog-reader.ts';
import { DescriptionError } from './fault.ts';

let folder: string;
let target: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catalog-'));
  target = path.join(folder, '.portal-catalog');
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (from = folder) => buildCatalog({ folder: from, target, report: (line) => lines.push(line) });

function put(name: string, title: string): void {
  writeFileSync(
    path.join(folder, name),
    JSON.stringify({ openapi: '3.1.0', info: { title, version: '1' }, paths: {} }),
  );
}

describe('a catalog', () => {
  it('gives back what was written, by slug and by name', async () => {
    build(fixtures);
    const reader = new CatalogReader(target);
    const operation = await reader.operation('swagger-2.0', 'getPet');
    expect(operation).toBe(await reader.operation('swagger-2.0', 'get-pet'));
    expect(operation?.schemas.get('Pet')).toMatchObject({ types: ['object'] });
    expect(Object.isFrozen(operation?.responses)).toBe(true);
    expect(await reader.schema('swagger-2.0', 'Pet')).toMatchObject({
      name: 'Pet',
      usedBy: [{ slug: 'get-pet' }, { slug: 'put-pet' }],
    });
    expect((await reader.operations('swagger-2.0')).map(({ slug }) => slug)).toEqual([
      'get-pet',
      'put-pet',
      'upload',
      'form',
    ]);
    expect(await reader.description('swagger-2.0', 'yaml')).toBe(
      readFileSync(path.join(fixtures, 'swagger-2.0.yaml'), 'utf8'),
    );
    expect(lines).toContain('swagger-2.0: 4 of 4 operations');
  });

  it('knows nothing that is not in its index', async () => {
    build(fixtures);
    const reader = new CatalogReader(target);
    for (const name of ['../swagger-2.0', '__proto__', 'constructor', '', '.']) {
      expect(await reader.api(name)).toBeUndefined();
      expect(await reader.operation(name, 'get-pet')).toBeUndefined();
      expect(await reader.operation('swagger-2.0', name)).toBeUndefined();
      expect(await reader.description(name, 'json')).toBeUndefined();
    }
  });

  it('is read again when another has taken its place', async () => {
    put('a.json', 'First');
    build();
    const reader = new CatalogReader(target);
    expect((await reader.api('a'))?.title).toBe('First');
    await new Promise((done) => setTimeout(done, 20));
    put('a.json', 'Second');
    build();
    expect((await reader.api('a'))?.title).toBe('Second');
  });

  it('stays as it was where a new one cannot be made', async () => {
    put('a.json', 'Good');
    build();
    writeFileSync(path.join(folder, 'b.yaml'), 'openapi: 3.1.0\npaths: []\n');
    expect(() => build()).toThrow(DescriptionError);
    expect((await new CatalogReader(target).apis()).map(({ title }) => title)).toEqual(['Good']);
  });

  it('is made although something is against the specification, if it can be shown', async () => {
    const info = {
      title: 'Odd',
      version: 1,
      license: { name: 'MIT', identifier: 'MIT', url: 'https://example.com' },
    };
    writeFileSync(path.join(folder, 'odd.json'), JSON.stringify({ openapi: '3.1.0', info, paths: {} }));
    build();
    expect(await new CatalogReader(target).api('odd')).toMatchObject({ title: 'Odd' });
    expect(lines.join('\n')).toContain('"identifier" and "url" cannot stand together');
  });

  it('refuses two files that would have one address, and a link that leads out', () => {
    put('a.json', 'One');
    put('a.yaml', 'Two');
    symlinkSync('/etc/hostname', path.join(folder, 'out.yaml'));
    expect(() => build()).toThrow(/would have the same address[\s\S]*leads out of the folder/);
  });

  it.each(['guides.json', 'Errors.json', 'feed.xml.json', 'rate-limits.yaml'])(
    "refuses %s, whose address is the portal's own",
    (name) => {
      put(name, 'One');
      expect(() => build()).toThrow(/the portal has pages of its own under "[a-z.-]+": rename the file/);
    },
  );

  it('refuses names that differ in their case alone: on many disks they are one', () => {
    put('users.json', 'One');
    put('Users.json', 'Two');
    expect(() => build()).toThrow(/would have the same address/);
  });

  it('takes a file that another refers to, and that names no version, for a part of that one', async () => {
    put('part.json', 'x');
    writeFileSync(path.join(folder, 'part.json'), '{"User": {"type": "string"}}');
    const schemas = { User: { $ref: 'part.json#/User' } };
    writeFileSync(
      path.join(folder, 'a.json'),
      JSON.stringify({ openapi: '3.1.0', info: { title: 'A', version: '1' }, components: { schemas } }),
    );
    build();
    expect((await new CatalogReader(target).apis()).map(({ slug }) => slug)).toEqual(['a']);
  });
});

it('joins a description of several files, for its pages and for its download', async () => {
  build(path.join(fixtures, 'multi-file'));
  const reader = new CatalogReader(target);
  const operation = await reader.operation('openapi', 'getUser');
  expect([...(operation?.schemas.keys() ?? [])]).toEqual(['User', 'Address', 'City']);
  expect(operation?.parameters).toMatchObject([{ name: 'id' }]);
  expect(operation?.responses[1]).toMatchObject({ status: '404', description: 'No such user' });
  const text = (await reader.description('openapi', 'json')) ?? '';
  expect(text).toContain('#/x-files/schemas~1user.yaml');
  expect(text).not.toMatch(/"\$ref": "[^#]/);
});
