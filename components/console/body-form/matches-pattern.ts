/** Longer texts and patterns are not tried while somebody types. */
const longest = 200;

/**
 * Whether a text matches a schema's pattern; undefined for patterns that could keep the page waiting: those that repeat
 * a group, refer back, or repeat more than twice. The check in the worker tries these as well.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  if (text.length > longest || pattern.length > longest || /\\[1-9k]/.test(pattern)) return undefined;
  const bare = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  const repeats = bare.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  if (/\)[*+{]/.test(bare) || repeats.length > 2) return undefined;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return undefined;
  }
}
