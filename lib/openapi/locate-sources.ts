import type { SourceLine } from './model.ts';
import { originOf, type Place, type SourceFile } from './parse/place.ts';

/** The file and line of each place, in the same order. Every file is gone through once, however many places it has. */
export function locateSources(given: readonly Place[]): SourceLine[] {
  const places = given.map(originOf);
  const files = new Map<SourceFile, Set<string>>();
  for (const { file, pointer } of places) files.set(file, (files.get(file) ?? new Set()).add(pointer));
  const lines = new Map<SourceFile, ReadonlyMap<string, number>>();
  for (const [file, wanted] of files) {
    const pointers = [...wanted];
    const positions = file.locate(pointers);
    lines.set(file, new Map(pointers.map((pointer, index) => [pointer, positions[index]?.line ?? 1])));
  }
  return places.map(({ file, pointer }) => ({
    file: file.path,
    line: lines.get(file)?.get(pointer) ?? 1,
  }));
}
