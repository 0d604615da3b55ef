import type { Place } from './mark-bases.ts';

/**
 * Samples with where the base URL of their requests stands in each: not whatever else in them reads alike.
 *
 * @param write the samples for a base URL
 */
export function markSamples<S extends { readonly source: string }>(
  write: (base: string) => readonly S[],
  base: string,
): (S & { readonly bases: readonly Place[] })[] {
  const samples = write(base);
  const mark = findMark(samples.map(({ source }) => source));
  const marked = write(base + mark);
  return samples.map((sample, index) => ({
    ...sample,
    bases: basesIn(sample.source, marked[index]?.source ?? '', base, mark),
  }));
}

/** A segment of a path that stands in none of the texts. */
function findMark(texts: readonly string[]): string {
  for (let count = 0; ; count += 1) {
    const mark = `/base${count}`;
    if (!texts.some((text) => text.includes(mark))) return mark;
  }
}

/** Of the same code with a mark behind each base URL the places without it. In Python's f-strings braces are doubled. */
function basesIn(source: string, marked: string, base: string, mark: string): Place[] {
  const ends = marked.split(mark).slice(0, -1);
  return ends.flatMap((_, index): Place[] => {
    const end = ends.slice(0, index + 1).join('').length;
    const form = [base, base.replaceAll(/[{}]/g, '$&$&')].find((each) => source.slice(0, end).endsWith(each));
    return form === undefined ? [] : [[end - form.length, end]];
  });
}
