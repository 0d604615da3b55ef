import type { Element, ElementContent, Root } from 'hast';
import type { InlineCode, Parents } from 'mdast';
import rehypeRaw from 'rehype-raw';
import temml from 'temml';
import { unified } from 'unified';
import { leanMath } from './lean-math.ts';

/** What a formula may cost: longer ones are no formula, and a macro may call itself. */
const limits = { characters: 4000, expansions: 1000, depth: 80 } as const;

const readRaw = unified().use(rehypeRaw).freeze();

/** Why a formula cannot be drawn, and where in it, counted from 0. */
export class MathError extends Error {
  readonly at: number;

  constructor(message: string, at = 0) {
    super(message);
    this.at = at;
  }
}

/**
 * LaTeX → MathML, which browsers draw by themselves. Commands that lead elsewhere, or bring styles or classes, are refused.
 * @throws MathError
 */
export function renderMath(source: string, isBlock: boolean): Element {
  if (source.length > limits.characters)
    throw new MathError(`a formula has at most ${limits.characters} characters`);
  const tree = readRaw.runSync({ type: 'root', children: [{ type: 'raw', value: write(source, isBlock) }] });
  const math = (tree as Root).children.find((node) => node.type === 'element');
  if (math === undefined) throw new MathError('it is empty');
  if (depthOf(math) > limits.depth) throw new MathError('it nests too deeply');
  return leanMath(math);
}

function write(source: string, displayMode: boolean): string {
  try {
    return temml.renderToString(source, {
      ...{ displayMode, throwOnError: true, trust: false, strict: false, colorIsTextColor: true },
      ...{ maxExpand: limits.expansions, maxSize: [20, 100] },
    });
  } catch (error) {
    if (error instanceof RangeError) throw new MathError('it nests too deeply');
    const { message, position } = error as Error & { position?: number };
    throw new MathError(message.replace(/ at (?:position \d+|end of input)[\s\S]*$/, '').trim(), position);
  }
}

function depthOf(node: ElementContent): number {
  return node.type === 'element' ? 1 + Math.max(0, ...node.children.map(depthOf)) : 0;
}

/** Whether a code within a line is a formula: it is when `$` stands directly before and behind it, as GitHub has it. */
export function isInlineMath(parent: Parents | undefined, index: number | undefined): boolean {
  if (parent === undefined || index === undefined) return false;
  const [before, behind] = [parent.children[index - 1], parent.children[index + 1]];
  return (
    before?.type === 'text' &&
    before.value.endsWith('$') &&
    behind?.type === 'text' &&
    behind.value.startsWith('$')
  );
}

/** Takes the `$` off formulas within lines, which are code that is marked then. */
export function takeInlineMath(parent: Parents): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'inlineCode' || !isInlineMath(parent, index)) continue;
    const [before, behind] = [parent.children[index - 1], parent.children[index + 1]];
    if (before?.type === 'text') before.value = before.value.slice(0, -1);
    if (behind?.type === 'text') behind.value = behind.value.slice(1);
    markMath(node);
  }
}

const mathCodes = new WeakSet<InlineCode>();

function markMath(node: InlineCode): void {
  mathCodes.add(node);
}

export function isMarkedMath(node: InlineCode): boolean {
  return mathCodes.has(node);
}

/** Makes a fence of each formula that stands between lines of `$$`; line numbers stay as they are. */
export function fenceMath(source: string): string {
  if (!source.includes('$$')) return source;
  let fence: string | undefined;
  return source
    .split('\n')
    .map((line) => {
      const [, indent = '', mark] = /^([ \t>]*)(`{3,}|~{3,}|\$\$[ \t]*\r?$)/.exec(line) ?? [];
      if (mark === undefined) return line;
      const kind = mark.startsWith('$') ? '$$' : mark.slice(0, 3);
      if (fence === undefined) fence = kind;
      else if (fence === kind) fence = undefined;
      else return line;
      if (kind !== '$$') return line;
      return fence === undefined ? `${indent}\`\`\`\`` : `${indent}\`\`\`\`math`;
    })
    .join('\n');
}
