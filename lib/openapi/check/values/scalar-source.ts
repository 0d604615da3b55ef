import type { Place, SourceFile } from '../../parse/place.ts';

/** A number or truth value as its file has it; undefined where that cannot be read off its line. */
export function scalarSource(place: Place): string | undefined {
  return scalarSources(place.file, [place])[0];
}

/** Of many places in one file, which is gone through once. */
export function scalarSources(file: SourceFile, places: readonly Place[]): (string | undefined)[] {
  const lines = file.text.split('\n');
  const positions = file.locate(places.map(({ pointer }) => pointer));
  return places.map(({ value }, index) => {
    const position = positions[index];
    const line = position && lines[position.line - 1]?.slice(position.column - 1, position.column + 300);
    return line === undefined ? undefined : sourceIn(line, value);
  });
}

function sourceIn(line: string, value: unknown): string | undefined {
  const [, after] = /^(?:- +)?(?:(?:"[^"]*"|'[^']*'|[^\s:,{}[\]]+) *: *)?([^\s,\]}#]+)/.exec(line) ?? [];
  if (after === undefined || after === '') return undefined;
  const isSame = String(value) === after || Number(after) === Number(value);
  return isSame || (typeof value === 'boolean' && words.test(after)) ? after : undefined;
}

/** Truth values of YAML 1.1 and 1.2. */
const words = /^(?:true|false|yes|no|on|off|y|n)$/i;
