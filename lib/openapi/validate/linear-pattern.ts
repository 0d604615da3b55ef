import { RE2JS } from 're2js';
import { limits } from './limits.ts';
import type { Matches } from './task.ts';

const mostKept = 2000;

/**
 * Tries patterns in time that grows with the text alone, whatever they are: for everything that runs while pages are
 * made. What such an engine cannot do (looking around, referring back) is not told.
 */
export function linearPatterns(): Matches {
  const known = new Map<string, RE2JS | undefined>();
  return (pattern, text) => {
    if (pattern.length > limits.pattern || text.length > limits.text) return undefined;
    if (!known.has(pattern)) {
      if (known.size >= mostKept) known.clear();
      known.set(pattern, read(pattern));
    }
    return known.get(pattern)?.matcher(text).find();
  };
}

/** Whether a pattern is one that such an engine can try. */
export function isLinearPattern(pattern: string): boolean {
  return pattern.length <= limits.pattern && read(pattern) !== undefined;
}

function read(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch {
    return undefined;
  }
}
