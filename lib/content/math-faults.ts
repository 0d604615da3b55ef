import type { Code, InlineCode, Parents } from 'mdast';
import { isInlineMath, MathError, renderMath } from './math.ts';

interface PlacedFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Why a formula cannot be drawn, at its place in the file. */
export function mathFaults(
  node: Code | InlineCode,
  parent: Parents | undefined,
  index: number | undefined,
): PlacedFault[] {
  const isBlock = node.type === 'code';
  if (isBlock ? node.lang !== 'math' : !isInlineMath(parent, index)) return [];
  try {
    renderMath(node.value, isBlock);
    return [];
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    return [{ ...placeOf(node, error.at), message: `this formula cannot be drawn: ${error.message}` }];
  }
}

/** A block begins on the line behind its fence, a code in a line behind its mark. */
function placeOf({ type, value, position }: Code | InlineCode, at: number) {
  const { line = 1, column = 1 } = position?.start ?? {};
  if (type === 'inlineCode') return { line, column: column + 1 + at };
  const before = value.slice(0, at).split('\n');
  return { line: line + before.length, column: column + (before.at(-1)?.length ?? 0) };
}
