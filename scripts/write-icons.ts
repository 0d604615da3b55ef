import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Guide } from '#lib/content/model.ts';
import { dataPath } from '#lib/env/data-path.ts';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('lucide')),
  '..',
  'esm',
  'icons',
);
const ending = '.mjs';

/** Names of the icons that a text may name, such as `key-round`. */
export function iconNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** Puts the shapes of the icons that the texts name where the pages read them: of two thousand few are used. */
export async function writeIcons(guides: readonly Guide[]): Promise<void> {
  const known = new Set(iconNames());
  const named = new Set(guides.flatMap(({ icon }) => (icon !== undefined && known.has(icon) ? [icon] : [])));
  const shapes = await Promise.all(
    [...named].sort().map(async (name) => {
      const { default: shape } = await import(pathToFileURL(path.join(folder, name + ending)).href);
      return [name, shape];
    }),
  );
  writeFileSync(dataPath('icons.json'), JSON.stringify(Object.fromEntries(shapes)));
}
