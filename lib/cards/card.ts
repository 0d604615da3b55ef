import type { PageEntry } from '../render/list-pages.ts';
import { drawable } from './drawable.ts';

/** How the site shows itself on its cards. */
export interface CardBrand {
  readonly suffix: string;
  /** The mark as a `data:` URL; absent: the first letter of the name. */
  readonly mark?: string;
  readonly accent: string;
  /** What the letter stands on. */
  readonly solid: string;
}

/** What a card says. Every text is drawable. */
export interface Card {
  /** Of the portal. */
  readonly name: string;
  readonly brand?: CardBrand;
  /** What the page stands under: an API, a section. */
  readonly above: string;
  readonly title: string;
  /** `POST` and `/auth/sign-up`. */
  readonly call?: { readonly method: string; readonly path: string };
  readonly description: string;
}

/** Number of characters that have room. */
const room = { name: 40, above: 60, title: 90, path: 58, description: 170 };

/** The card of a page. A title that cannot be drawn gives way to the page's address, which always can. */
export function cardOf(
  { path, kind, title, description = '', section }: PageEntry,
  name: string,
  brand?: CardBrand,
): Card {
  const call = kind === 'operation' ? /^([A-Z]+) (.+)$/.exec(description) : null;
  return {
    name: drawable(name, room.name),
    ...(brand && { brand: { ...brand, suffix: drawable(brand.suffix, room.name) } }),
    above: kind === 'home' || section === title ? '' : drawable(section, room.above),
    title: drawable(title, room.title) || drawable(path, room.title),
    description: call ? '' : drawable(description, room.description),
    ...(call && { call: { method: call[1] ?? '', path: drawable(call[2] ?? '', room.path) } }),
  };
}
