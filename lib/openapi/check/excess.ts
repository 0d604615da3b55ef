/** Levels of values in one another. */
const maxLevels = 400;
/** Values, each counted as often as it is referred to. DigitalOcean's description has 300,000. */
const maxValues = 5_000_000;

/** A value with all that is in it. */
interface Measure {
  readonly values: number;
  readonly levels: number;
}

/**
 * Why the values are too much where each stands in the place of every reference to it: a few small files can grow
 * without end so, or hold themselves. Undefined where they are not.
 */
export function excessOf(roots: readonly unknown[]): string | undefined {
  const known = new Map<object, Measure>();
  for (const root of roots) {
    const { values, levels } = measure(root, 0, known);
    if (levels > maxLevels) return 'references lead into one another too deeply: write out what they lead to';
    if (values > maxValues)
      return `references grow the description to more than ${maxValues} values: share less, or split it`;
  }
  return undefined;
}

function measure(value: unknown, level: number, known: Map<object, Measure>): Measure {
  if (typeof value !== 'object' || value === null) return { values: 1, levels: 0 };
  const before = known.get(value);
  if (before !== undefined) return before;
  if (level > maxLevels) return { values: 1, levels: maxLevels + 1 };
  let [values, levels] = [1, 0];
  for (const each of Object.values(value)) {
    const inner = measure(each, level + 1, known);
    values += inner.values;
    levels = Math.max(levels, inner.levels + 1);
  }
  known.set(value, { values, levels });
  return { values, levels };
}
