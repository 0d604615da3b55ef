import { isObject, member, members, type Place } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';
import { Usage } from './usage.ts';

/** Components that nothing leads to. A document without operations is there for others to refer to. */
export function checkUnused(checker: Checker, references: References, operations: number): void {
  const { root, referenced, dialect } = checker;
  if (operations === 0) return;
  const unused = holdersOf(root, dialect === '2.0').flatMap(({ kind, holder }) =>
    members(holder)
      .filter(({ place }) => isObject(place.value) && !referenced.has(place.value))
      .map((each) => ({ kind, ...each })),
  );
  if (unused.length === 0) return;
  const usage = new Usage(root, references);
  for (const { kind, key, place } of unused) {
    if (!usage.isUsed(kind, key, place))
      checker.warn(place, `nothing refers to "${key}": use it or remove it`);
  }
}

function holdersOf(root: Place, isSwagger: boolean): { readonly kind: string; readonly holder: Place }[] {
  if (isSwagger)
    return ['definitions', 'parameters', 'responses'].map((kind) => ({ kind, holder: member(root, kind) }));
  return members(member(root, 'components'))
    .filter(({ key }) => key !== 'securitySchemes' && !key.startsWith('x-'))
    .map(({ key, place }) => ({ kind: key, holder: place }));
}
