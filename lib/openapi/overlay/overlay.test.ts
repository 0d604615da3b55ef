import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { applied, description, type Files, overlay, overlayOf, putFiles } from '#tests/overlaid.ts';
import { buildCatalog } from '../build-catalog.ts';
import { CatalogReader } from '../catalog-reader.ts';
import { checkFile } from '../check-file.ts';

/** What is wrong with `orders.yaml`, with its overlays. */
function checked(files: Files): string[] {
  const folder = putFiles({ 'orders.yaml': description, ...files });
  const faults = checkFile(path.join(folder, 'orders.yaml'));
  return faults.map(({ file, line, message }) => `${path.basename(file)}:${line} ${message}`);
}

describe('what an overlay changes', () => {
  it('merges objects, appends to lists, replaces single values, removes and copies', () => {
    const { part, faults } = applied(
      overlay(`
  - { target: $.info, update: { summary: All of them, x-list: [b] } }
  - { target: "$.paths['/orders'].get.tags", update: new }
  - { target: "$.paths['/orders'].get.tags", update: [more, most] }
  - { target: $.info.title, update: Better }
  - { target: "$.paths.*.get.parameters[?@.name == 'page']", remove: true }
  - { target: "$.paths['/orders'].get.tags[?@ == 'staff']", remove: true }
  - { target: "$.paths['/staff']", copy: "$.paths['/orders']" }
  - { target: "$.paths['/staff'].get", update: { operationId: listStaff } }
`),
    );
    expect(faults).toEqual([]);
    expect(part('info')).toEqual({
      title: 'Better',
      version: '1',
      summary: 'All of them',
      'x-list': ['a', 'b'],
    });
    expect(part('paths', '/orders', 'get', 'tags')).toEqual(['orders', 'new', 'more', 'most']);
    expect(part('paths', '/orders', 'get', 'parameters')).toEqual([
      expect.objectContaining({ name: 'size' }),
    ]);
    expect(part('paths', '/staff', 'get', 'tags')).toEqual(part('paths', '/orders', 'get', 'tags'));
    expect(part('paths', '/staff', 'get', 'operationId')).toBe('listStaff');
    expect(part('paths', '/orders', 'get', 'operationId')).toBe('listOrders');
  });

  it('keeps how numbers are written, its own and those of the description', () => {
    const { part } = applied(overlay('  - { target: $.info, update: { x-number: 1.10 } }'));
    expect(String(part('info', 'x-number'))).toBe('1.10');
    expect(String(part('paths', '/orders', 'get', 'parameters', 1, 'schema', 'default'))).toBe('10.50');
  });

  it('is applied in the order of names, each to what the one before has made', () => {
    const { part } = applied(
      overlay('  - { target: $.info, update: { summary: First } }'),
      overlay('  - { target: "$.info[?@ == \'First\']", update: Second }'),
    );
    expect(part('info', 'summary')).toBe('Second');
  });

  it('removes from lists of any length', () => {
    const { part, faults } = applied(
      overlayOf([
        { target: '$', update: { 'x-long': Array(150_000).fill(1) } },
        { target: "$['x-long'][0:3]", remove: true },
      ]),
    );
    expect(faults).toEqual([]);
    expect(part('x-long')).toHaveLength(149_997);
  });

  it('puts a value of its own into each place', () => {
    const { part } = applied(
      overlay(`
  - { target: "$.paths.*.get", update: { x-note: { words: [] } } }
  - { target: "$.paths['/orders'].get['x-note'].words", update: one }
`),
    );
    expect(part('paths', '/orders', 'get', 'x-note', 'words')).toEqual(['one']);
    expect(part('paths', '/staff', 'get', 'x-note', 'words')).toEqual([]);
  });
});

describe('what is said of an overlay, with its own place', () => {
  test.each<[string, string, string]>([
    ['$.paths', '{ target: $.nothing, remove: true }', 'leads to nothing in the description'],
    ['a path', '{ target: "$.paths[", remove: true }', 'is no JSONPath (RFC 9535)'],
    ['a name', '{ taget: $.info, target: $.info, remove: true }', 'did you mean "target"?'],
    ['no verb', '{ target: $.info }', 'does nothing: it needs "update", "copy" or "remove: true"'],
    ['the root', '{ target: $, remove: true }', 'leads to the whole document'],
    ['several kinds', '{ target: "$.info.*", update: x }', 'leads to single values and lists'],
    [
      'what does not fit',
      '{ target: $.info, update: { title: [a] } }',
      'a single value stands there, and a list is put in',
    ],
    [
      'a single value for an object',
      '{ target: $.info, update: 1 }',
      'is put into an object and must be one',
    ],
    ['copies of several places', '{ target: $.info, copy: $.paths.* }', 'leads to several places'],
    ['a copy that does not fit', '{ target: $.info, copy: $.tags }', 'is put into an object and must be one'],
  ])('%s', (_, action, message) => {
    const { faults } = applied(overlay(`  - ${action}`));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`orders.0.overlay.yaml:4 `);
    expect(faults[0]).toContain(message);
  });

  it('has no single values replaced and nothing copied by version 1.0', () => {
    const { faults, part } = applied(
      overlay('  - { target: $.info.title, update: New }\n  - { target: $.info, copy: $.tags }', '1.0.0'),
    );
    expect(faults).toHaveLength(2);
    expect(faults.every((fault) => fault.includes('write "overlay: 1.1.0"'))).toBe(true);
    expect(part('info', 'title')).toBe('Orders');
  });

  it('names an unknown version and what is no overlay, and reads the others', () => {
    const { faults, part } = applied(
      overlay('  - { target: $.info, update: { summary: Yes } }', '2.0.0'),
      'nothing: [',
      overlay('  - { target: $.info, update: { x-last: true } }'),
    );
    expect(faults.some((fault) => fault.includes('must name the version of the Overlay Specification'))).toBe(
      true,
    );
    expect(faults.some((fault) => fault.startsWith('orders.1.overlay.yaml:1 not valid YAML'))).toBe(true);
    expect(part('info', 'x-last')).toBe(true);
  });

  it('says of a fault inside of what was put in where that is written', () => {
    const said = checked({
      'orders.overlay.yaml': overlay(`  - target: $.paths['/orders'].get
    update:
      sumary: Words
`),
    });
    expect(said).toContainEqual(expect.stringMatching(/^orders\.overlay\.yaml:6 "sumary" is not a field/));
  });

  it('says of a fault in the description where that is written, whatever stood before it', () => {
    const said = checked({
      'orders.overlay.yaml': overlay(`  - { target: "$.paths['/orders'].get.parameters[0]", remove: true }
  - { target: "$.paths['/orders'].get.parameters[0]", update: { schema: { type: number } } }
`),
      'orders.yaml': description.replace('name: size', 'nmae: size'),
    });
    expect(said).toContainEqual(expect.stringMatching(/^orders\.yaml:11 .*"nmae"/));
  });

  it('is checked under its own name too, and told where it belongs to no description', () => {
    const folder = putFiles({
      'orders.yaml': description,
      'orders.overlay.yaml': overlay('  - { target: $.x, remove: true }'),
      'order.samples.overlay.yaml': overlay('  - { target: $.x, remove: true }'),
    });
    const said = (name: string) => checkFile(path.join(folder, name)).map(({ message }) => message);
    expect(said('orders.overlay.yaml')).toEqual([expect.stringContaining('leads to nothing')]);
    expect(said('order.samples.overlay.yaml')).toEqual([
      expect.stringContaining('did you mean "orders.overlay.yaml"?'),
    ]);
  });

  it('is no description, wherever it is called one', () => {
    expect(checked({ 'orders.yaml': overlay('  - { target: $, update: {} }') })).toEqual([
      expect.stringContaining('an overlay, which is read where it is called'),
    ]);
  });
});

it('belongs to the description with the longest name that it begins with', async () => {
  const folder = putFiles({
    'orders.yaml': description,
    'orders.v1.yaml': description,
    'orders.v1.overlay.yaml': overlay('  - { target: $.info.title, update: Old }'),
    'orders.overlay.json': overlayOf([{ target: '$.info.title', update: 'New' }]),
  });
  const target = path.join(folder, 'catalog');
  expect(buildCatalog({ folder, target, report: () => undefined })).toEqual([]);
  const reader = new CatalogReader(target);
  expect((await reader.apis()).map(({ slug, title }) => [slug, title])).toEqual([
    ['orders.v1', 'Old'],
    ['orders', 'New'],
  ]);
  // The published file says the same, and nothing of what an overlay has made internal.
  expect(readFileSync(path.join(target, 'orders/description.yaml'), 'utf8')).toContain('title: New');
});

it('hides what it marks as internal from the published file', async () => {
  const folder = putFiles({
    'orders.yaml': description,
    'orders.overlay.yaml': overlayOf([{ target: "$.paths['/staff'].get", update: { 'x-internal': true } }]),
  });
  const target = path.join(folder, 'catalog');
  buildCatalog({ folder, target, report: () => undefined });
  const reader = new CatalogReader(target);
  expect((await reader.operations('orders')).map(({ slug }) => slug)).toEqual(['list-orders']);
  expect(await reader.description('orders', 'yaml')).not.toContain('listStaff');
});
