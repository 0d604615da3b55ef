import { type Candidate, scores } from './hits.ts';
import { fold } from './tokenize.ts';

/** A query as names are compared with it: folded, and without what joins words. */
export interface Asked {
  readonly folded: string;
  readonly letters: string;
}

export function compare(words: string): Asked {
  const folded = fold(words.trim());
  return { folded, letters: lettersOf(folded) };
}

/** What a name is worth for being just what was asked for: in full, or but for case, blanks and dashes. */
export function exactness(name: string, asked: Asked): number {
  const folded = fold(name);
  if (folded === asked.folded) return scores.exact;
  return asked.letters !== '' && lettersOf(folded) === asked.letters ? scores.alike : 0;
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\d]/gu, '');
}

const kindOrder = [
  ...[
    'operation',
    'error',
    'guide',
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
  ],
];

/**
 * Best first. Among exact answers the first of each kind goes before the second of any, so that a name that is a
 * parameter, a property and a schema shows all three at once.
 */
export function rank(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  const seen = new Map<string, number>();
  const ranked = ordered.map((candidate) => {
    const { hit, score } = candidate;
    if (score < scores.alike || score >= scores.path) return { candidate, score };
    const round = seen.get(hit.kind) ?? 0;
    seen.set(hit.kind, round + 1);
    const tier = score >= scores.exact ? scores.exact : scores.alike;
    return { candidate, score: tier - round * 20 + (kindOrder.length - kindOrder.indexOf(hit.kind)) };
  });
  return ranked.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}
