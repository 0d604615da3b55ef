import type { Operation } from '#lib/openapi/model.ts';

/** Operations by the scope that they need, in the order of the description. */
export function groupByScope(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const scope of scopesOf(operation)) {
      const group = groups.get(scope) ?? [];
      groups.set(scope, group);
      group.push(operation);
    }
  }
  return groups;
}

function scopesOf({ security }: Operation): ReadonlySet<string> {
  return new Set(security.flatMap(({ schemes }) => schemes.flatMap(({ scopes }) => scopes)));
}
