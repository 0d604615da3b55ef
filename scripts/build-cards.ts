// Draws the images that a shared link shows, beside the catalog: `cards/`. Those of an earlier build that still hold are kept.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cardBrand } from '#lib/cards/brand.ts';
import { cardOf } from '#lib/cards/card.ts';
import { cardFile, cardFolder } from '#lib/cards/card-file.ts';
import { drawCard } from '#lib/cards/draw.ts';
import { loadGuides } from '#lib/content/load-guides.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { identityOf } from '#lib/links/identity-of.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { listPages } from '#lib/render/list-pages.ts';
import { getSite } from '#lib/site/index.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';
import { contentOf } from './content.ts';

speakAsBuilt();

/** An image takes some 60 ms: beyond this the pages of operations and schemas get theirs when it is first asked for. */
const mostDrawn = 250;

const content = contentOf(new CatalogReader(dataPath('catalog')), getSite().mainApi, () =>
  loadGuides(dataPath('content')),
);
const shown = identityOf(getSite(), await content.getApis());
const { name, description } = shown;
const brand = cardBrand(shown, getSite());
const pages = await listPages({
  ...content,
  name,
  description,
  portalUrl: '',
  isMocked: () => false,
  getSamples: () => [],
});
const isLarge = pages.length > mostDrawn;
const drawn = pages.filter(({ kind }) => !isLarge || !/^(?:operation|webhook|schema)$/.test(kind));
const cards = new Map(drawn.map((page) => cardOf(page, name, brand)).map((card) => [cardFile(card), card]));

mkdirSync(cardFolder(), { recursive: true });
const known = new Set(readdirSync(cardFolder()).map((file) => path.join(cardFolder(), file)));
for (const file of known) if (!cards.has(file)) rmSync(file);
let fresh = 0;
for (const [file, card] of cards) {
  if (known.has(file)) continue;
  writeFileSync(file, await drawCard(card));
  fresh += 1;
}
const rest = pages.length - drawn.length;
process.stdout.write(
  `cards: ${fresh} drawn, ${cards.size - fresh} kept${rest === 0 ? '' : `, ${rest} left until they are asked for`}\n`,
);
