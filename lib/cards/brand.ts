import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataPath } from '../env/data-path.ts';
import type { Identity } from '../links/identity-of.ts';
import { solidsOf } from '../site/accent.ts';
import { usualAccent } from '../site/initial-icon.ts';
import type { SiteConfig } from '../site/model.ts';
import type { CardBrand } from './card.ts';

const types: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/** How the cards of a site look: its colour in the dark theme, and its icon out of the copy that the build has taken. */
export function cardBrand({ suffix, icon }: Pick<Identity, 'suffix' | 'icon'>, site: SiteConfig): CardBrand {
  const accent = site.accent ?? usualAccent;
  const type = icon && types[path.extname(icon)];
  const bytes = icon && readFileSync(dataPath('public', icon.slice(1)));
  return {
    suffix,
    accent: accent.dark,
    solid: solidsOf(accent).dark,
    ...(type && bytes && { mark: `data:${type};base64,${bytes.toString('base64')}` }),
  };
}
