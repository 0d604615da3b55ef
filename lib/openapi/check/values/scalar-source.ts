import { originOf, type Place } from '../../parse/place.ts';

/**
 * Numbers and truth values as their files have them; none where that cannot be read off a line. All in one go, since
 * each file is gone through from its start.
 */
export function scalarSources(places: readonly Place[]): ReadonlyMap<Place, string> {
  const sources = new Map<Place, string>();
  const written = places.map((place) => ({ place, origin: originOf(place) }));
  for (const [file, own] of Map.groupBy(written, ({ origin }) => origin.file)) {
    const lines = file.text.split('\n');
    const positions = file.locate(own.map(({ origin }) => origin.pointer));
    for (const [index, { place }] of own.entries()) {
      const { line, column } = positions[index] ?? { line: 0, column: 0 };
      const source = sourceIn(lines[line - 1]?.slice(column - 1, column + 300) ?? '', place.value);
      if (source !== undefined) sources.set(place, source);
    }
  }
  return sources;
}

function sourceIn(line: string, value: unknown): string | undefined {
  const [, after] = /^(?:- +)?(?:(?:"[^"]*"|'[^']*'|[^\s:,{}[\]]+) *: *)?([^\s,\]}#]+)/.exec(line) ?? [];
  if (after === undefined || after === '') return undefined;
  const isSame = String(value) === after || Number(after) === Number(value);
  return isSame || (typeof value === 'boolean' && words.test(after)) ? after : undefined;
}

/** Truth values of YAML 1.1 and 1.2. */
const words = /^(?:true|false|yes|no|on|off|y|n)$/i;
