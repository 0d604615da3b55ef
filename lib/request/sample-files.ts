import { sampleFilename } from '../openapi/file-endings.ts';
import { concreteType } from '../openapi/media-type.ts';
import type { BodyFile } from '../openapi/model.ts';
import type { Part } from './types.ts';

/** As many files as a sample names; where the description asks for more, a reader sees how it goes on. */
const mostFiles = 10;

/**
 * The parts of a form that stand for files which nobody has chosen: a name and a type, no content. Samples read such a
 * file from the folder that they run in; nothing else sends it.
 */
export function unchosenParts(file: BodyFile, count = 1): Part[] {
  const { property = '', isMany, least = 1, types } = file;
  const wanted = isMany ? Math.min(Math.max(count, least, 1), mostFiles) : 1;
  const contentType = concreteType(types);
  return Array.from({ length: wanted }, (_, index) => ({
    name: property,
    filename: sampleFilename(property, contentType, wanted > 1 ? index + 1 : undefined),
    contentType,
  }));
}

/** Whether a part is a file that nobody has chosen. */
export function isUnchosen({ filename, base64, value }: Part): boolean {
  return filename !== undefined && base64 === undefined && value === undefined;
}

/** What goes in the place of a file that nobody chose, as a browser's own form sends it. */
export function emptyPart({ property = '', types }: BodyFile): Part {
  return { name: property, base64: '', filename: '', contentType: concreteType(types) };
}
