import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseJson } from '#json/read.ts';
import { type Extent, PackWriter, readRecord } from '../pack.ts';
import type { FindPiece } from './excerpt.ts';
import { listPieces, type Piece } from './list-pieces.ts';

const packFile = 'pieces.jsonl';
const indexFile = 'pieces.json';

/** Divides a description once, at build: an excerpt then reads what it holds, however long the description is. */
export function writePieces(folder: string, document: unknown): void {
  const pack = new PackWriter(path.join(folder, packFile));
  const index: [place: string, extent: Extent][] = [];
  for (const [place, piece] of listPieces(document)) index.push([place, pack.add(piece)]);
  pack.close();
  writeFileSync(path.join(folder, indexFile), JSON.stringify(index));
}

export async function readPieces(folder: string): Promise<FindPiece> {
  const index = new Map(
    parseJson(await readFile(path.join(folder, indexFile), 'utf8')) as readonly (readonly [string, Extent])[],
  );
  return async (place) => {
    const extent = index.get(place);
    return extent && ((await readRecord(path.join(folder, packFile), extent)) as Piece);
  };
}
