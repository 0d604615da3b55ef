import 'server-only';
import { readFile } from 'node:fs/promises';
import { identity } from '#lib/links/identity.ts';
import type { Site } from '../links/site.ts';
import { listPages } from '../render/list-pages.ts';
import { getSite } from '../site/index.ts';
import { cardBrand } from './brand.ts';
import { cardOf } from './card.ts';
import { cardFile } from './card-file.ts';
import { drawCard } from './draw.ts';

/** Images drawn on demand that are kept in memory; one has some 40 kB. */
const mostKept = 200;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The image of a page for where its link is shared: as the build drew it, else drawn now. `undefined`: no such page. */
export async function getCard(page: string, site: Site): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const entry = (await listPages(site)).find(({ path }) => path === page);
  if (entry === undefined) return undefined;
  const card = cardOf(entry, site.name, cardBrand(identity, getSite()));
  const file = cardFile(card);
  const image =
    kept.get(file) ??
    readFile(file).then(
      (bytes) => new Uint8Array(bytes),
      () => drawCard(card),
    );
  kept.delete(file);
  kept.set(file, image);
  image.catch(() => kept.delete(file));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return image;
}
