const weights = new WeakMap<object, number>();

/**
 * How many objects and lists a frozen value holds, itself included: what it costs to write it out, however often its
 * parts are shared. A reference by name counts as a name.
 */
export function weigh(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const known = weights.get(value);
  if (known !== undefined) return known;
  // What holds itself, as an alias of YAML can, weighs no more for it.
  weights.set(value, 1);
  let weight = 1;
  for (const held of Object.values(value)) weight += weigh(held);
  weights.set(value, weight);
  return weight;
}
