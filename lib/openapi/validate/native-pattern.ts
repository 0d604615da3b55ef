import type { Matches } from './task.ts';

const mostKept = 1000;

/**
 * Tries patterns with the engine that is there, which may take for ever: only for a thread that is ended in time.
 * Each is read once, since a list holds thousands of texts against the same one.
 */
export function nativePatterns(): Matches {
  const known = new Map<string, RegExp | undefined>();
  return (pattern, text) => {
    if (!known.has(pattern)) {
      if (known.size >= mostKept) known.clear();
      known.set(pattern, readPattern(pattern));
    }
    return test(known.get(pattern), text);
  };
}

/** The engine compiles at the first text, and only then says that a pattern is too large for it. */
function test(pattern: RegExp | undefined, text: string): boolean | undefined {
  try {
    return pattern?.test(text);
  } catch {
    return undefined;
  }
}

/** As JSON Schema has it, in Unicode mode; many are written for engines without it. */
function readPattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next flags may read it.
    }
  }
  return undefined;
}
