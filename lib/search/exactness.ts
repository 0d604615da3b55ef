import { type Candidate, scores } from './hits.ts';
import { fold } from './tokenize.ts';

/** A query as names are compared with it: folded, and without what joins words. */
export interface Asked {
  readonly folded: string;
  readonly letters: string;
}

export function compare(words: string): Asked {
  const folded = fold(words.trim());
  return { folded, letters: folded.replace(/[^\p{L}\d]/gu, '') };
}

/** Whether something is called just what was asked for: in full (2), or but for case, blanks and dashes (1). */
export function exactnessOf(names: readonly string[], asked: Asked): 0 | 1 | 2 {
  const compared = names.map(compare);
  if (compared.some(({ folded }) => folded === asked.folded)) return 2;
  return asked.letters !== '' && compared.some(({ letters }) => letters === asked.letters) ? 1 : 0;
}

const mostBesideNamed = 2;

const kindOrder = [
  'operation',
  'error',
  'guide',
  'status',
  'parameter',
  'property',
  'header',
  'heading',
  'schema',
  'webhook',
  'workflow',
  'step',
  'value',
  'api',
];

/**
 * Best first. What is called just what was asked for goes before the rest, the best of each kind, so that a name that is
 * a parameter, a property and a schema shows all three at once; and an operation that has the name in its title before
 * them. What the API that is read has of such things hides those of other APIs among the rest.
 */
export function rank(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  const known = ordered.filter(({ score }) => score >= scores.path);
  const words = ordered.filter(({ score }) => score < scores.path);
  const first = firstOfEachKind(words);
  return [...known, ...first, ...words.filter((candidate) => !first.includes(candidate))];
}

function firstOfEachKind(words: readonly Candidate[]): Candidate[] {
  const sure = words.filter(({ exactness = 0, isNamed }) => exactness > 0 || isNamed);
  const here = sure.some(({ isAway }) => isAway !== true)
    ? sure.filter(({ isAway }) => isAway !== true)
    : sure;
  const exact = here.filter(({ exactness = 0 }) => exactness > 0);
  if (exact.length === 0) return [];
  const ofKind = kindOrder.flatMap((kind) => {
    const own = exact.filter(({ hit }) => hit.kind === kind);
    return own.find(({ exactness }) => exactness === 2) ?? own[0] ?? [];
  });
  const byExactness = ofKind.sort((a, b) => (b.exactness ?? 0) - (a.exactness ?? 0));
  if (byExactness[0]?.hit.kind === 'operation') return byExactness;
  const named = here.find(({ isNamed }) => isNamed);
  if (named === undefined) return byExactness;
  // The further operations of that name come before the rest.
  return [named, ...byExactness.filter((each) => each !== named).slice(0, mostBesideNamed)];
}
