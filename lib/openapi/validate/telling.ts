import type { Branch, Failure } from './failure.ts';

/** A failure, or where a choice failed and one of its alternatives is meant, what is wrong with that one. */
export function telling(failure: Failure): readonly Told[] {
  const { branches = [] } = failure.facts ?? {};
  const isNone = branches.length > 0 && branches.every(({ failures }) => failures.length > 0);
  const meant = isNone ? meantBranch(branches, failure.steps) : undefined;
  if (meant === undefined) return [{ failure }];
  return meant.failures.flatMap((each) =>
    telling(each).map((told) => ({ ...told, as: told.as ?? (branches.length > 1 ? meant.name : undefined) })),
  );
}

/** A failure, with the named alternative that it is one of. */
export interface Told {
  readonly failure: Failure;
  readonly as?: string | undefined;
}

/** The alternative that a discriminator names, else the only one whose type and constants the value has. */
function meantBranch(branches: readonly Branch[], steps: readonly string[]): Branch | undefined {
  const named = branches.find(({ isMeant }) => isMeant);
  if (named) return named;
  const likely = branches.filter(({ failures }) => !failures.some((each) => tellsApart(each, steps)));
  return likely.length === 1 || branches.length === 1 ? (likely[0] ?? branches[0]) : undefined;
}

/** Whether a keyword says of a value that it is another kind of thing: its type, or a constant it or a member has. */
function tellsApart({ keyword, steps, expected, facts }: Failure, root: readonly string[]): boolean {
  const depth = steps.length - root.length;
  if (keyword === 'const' || keyword === 'enum') return depth <= 1;
  if (depth > 0) return false;
  if (keyword === 'oneOf' || keyword === 'anyOf')
    return facts?.branches?.every(({ failures }) => failures.some((each) => tellsApart(each, root))) === true;
  return keyword === 'type' || keyword === 'not' || expected === false;
}
