import { words } from '#words/terms.ts';

/** A fact, divided where its words end and a pattern or a value begins, which is written as code. */
export interface DividedFact {
  readonly said: string;
  readonly literal?: string | undefined;
}

/** Divides a fact that ends in a pattern, a list of values, a default or an example. */
export function divideFact(fact: string): DividedFact {
  const { matches, oneOf, always, default: usual, example } = words;
  return divide(fact, [matches, oneOf, always, usual, example]);
}

/** Divides one that ends in a pattern. */
export function dividePattern(fact: string): DividedFact {
  return divide(fact, [words.matches]);
}

/** @param messages such as `matches {pattern}`: the literal comes last in them. */
function divide(fact: string, messages: readonly string[]): DividedFact {
  const starts = messages.map((message) => escapePattern(message.replace(/ ?\{\w+\}.*$/, '')));
  const found = new RegExp(`^(.*?(?:${starts.join('|')})) (.+)$`, 's').exec(fact);
  return found === null ? { said: fact } : { said: found[1] ?? '', literal: found[2] };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
