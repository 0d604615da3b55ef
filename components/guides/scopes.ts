import type { MainOperation } from './main-api.ts';

/** Operations by the scope that they need, in the order of the description. */
export function groupByScope(
  operations: readonly MainOperation[],
): ReadonlyMap<string, readonly MainOperation[]> {
  const groups = new Map<string, MainOperation[]>();
  for (const operation of operations) {
    for (const scope of scopesOf(operation)) {
      const group = groups.get(scope) ?? [];
      groups.set(scope, group);
      group.push(operation);
    }
  }
  return groups;
}

function scopesOf({ security }: MainOperation): ReadonlySet<string> {
  return new Set(security.flatMap(({ schemes }) => schemes.flatMap(({ scopes }) => scopes)));
}
