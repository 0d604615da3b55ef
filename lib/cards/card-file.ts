import { createHash } from 'node:crypto';
import path from 'node:path';
import { dataPath } from '../env/data-path.ts';
import type { Card } from './card.ts';
import { layoutCard } from './layout.ts';

/** Where the build puts the images that it draws. */
export const cardFolder = () => dataPath('cards');

/** Named after what the card says and how it looks: the same name, the same picture. */
export function cardFile(card: Card): string {
  const name = createHash('sha256')
    .update(JSON.stringify(layoutCard(card)))
    .digest('hex')
    .slice(0, 32);
  return path.join(cardFolder(), `${name}.png`);
}
