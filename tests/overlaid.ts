import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileStore } from '#lib/openapi/load.ts';

/** A small description, to be changed by overlays. */
export const description = `openapi: 3.1.0
info: { title: Orders, version: '1', x-list: [a] }
tags: [{ name: orders }, { name: staff }]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders, staff]
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: size, in: query, schema: { type: number, default: 10.50 } }
      responses: { '200': { description: Fine } }
  /staff:
    get:
      operationId: listStaff
      responses: { '200': { description: Fine } }
`;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export type Files = Readonly<Record<string, string>>;

/** A folder with these files, gone when the process ends. */
export function putFiles(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlay-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** An overlay in YAML, of a list of actions. */
export const overlay = (actions: string, version = '1.1.0') =>
  `overlay: ${version}\ninfo: { title: Changes, version: '1' }\nactions:\n${actions}`;

/** The same in JSON. */
export const overlayOf = (actions: readonly object[], version = '1.1.0') =>
  JSON.stringify({ overlay: version, info: { title: 'Changes', version: '1' }, actions });

/** The document that comes of `orders.yaml` and overlays of it. */
export function applied(...overlays: string[]) {
  const named = overlays.map((text, index) => [`orders.${index}.overlay.yaml`, text] as const);
  const folder = putFiles({ 'orders.yaml': description, ...Object.fromEntries(named) });
  const files = new FileStore(folder);
  const { root } = files.open('orders.yaml');
  return {
    /** What stands at a place of it, such as `part('info', 'title')`. */
    part: (...names: readonly (string | number)[]) =>
      names.reduce<unknown>(
        (value, name) => (value as Record<string | number, unknown> | undefined)?.[name],
        root,
      ),
    faults: files.takeOverlayFaults().map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}
