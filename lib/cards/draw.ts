import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og.js';
import type { ReactElement } from 'react';
import type { Card } from './card.ts';
import { layoutCard, size } from './layout.ts';

const files = [
  { name: 'Geist', family: 'geist', weight: 400 },
  { name: 'Geist', family: 'geist', weight: 600 },
  { name: 'Geist Mono', family: 'geist-mono', weight: 400 },
] as const;

/** As PNG, 1200 × 630. Takes some 60 ms of one core, asks no server for anything. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  // A Box is all that the renderer reads of an element.
  const element = layoutCard(card) as unknown as ReactElement;
  const image = new ImageResponse(element, { ...size, fonts: await readFonts() });
  return new Uint8Array(await image.arrayBuffer());
}

let fonts: ReturnType<typeof loadFonts> | undefined;

function readFonts(): ReturnType<typeof loadFonts> {
  fonts ??= loadFonts();
  return fonts;
}

/** The renderer reads WOFF, not the WOFF2 of the pages, and no variable fonts. */
function loadFonts() {
  const subsets = files.flatMap((file) => ['latin', 'latin-ext'].map((subset) => ({ ...file, subset })));
  return Promise.all(
    subsets.map(async ({ name, family, weight, subset }) => {
      const file = `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`;
      return {
        // Of two fonts of one name the renderer would look into the first alone.
        name: subset === 'latin' ? name : `${name} Extended`,
        weight,
        style: 'normal' as const,
        data: (await readFile(path.join(process.cwd(), file))).buffer as ArrayBuffer,
      };
    }),
  );
}
