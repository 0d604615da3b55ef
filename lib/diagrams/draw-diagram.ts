import { createHash } from 'node:crypto';
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { findIgnoredLine } from './ignored-lines.ts';
import { leanSvg } from './lean-svg.ts';

/** What a diagram may cost: to lay out more takes seconds, and nobody reads it. */
const limits = { lines: 300, characters: 20_000 } as const;

const readRaw = unified().use(rehypeRaw).freeze();

/** Why a diagram cannot be drawn, and in which of its lines, counted from 1. */
export class DiagramError extends Error {
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

/**
 * Mermaid → the elements of an SVG without styles, scripts and links of its own; its colours are those of the page
 * (components/guides/mermaid.css).
 * @throws DiagramError
 */
export function drawDiagram(source: string): Element {
  if (source.length > limits.characters || source.split('\n').length > limits.lines)
    throw new DiagramError(`a diagram has at most ${limits.lines} lines and ${limits.characters} characters`);
  const drawn = draw(source);
  const ignored = findIgnoredLine(source, draw);
  if (ignored !== undefined) throw new DiagramError(ignored.message, ignored.line);
  const tree = readRaw.runSync({ type: 'root', children: [{ type: 'raw', value: drawn }] }) as Root;
  const svg = tree.children.find((node) => node.type === 'element');
  if (svg?.tagName !== 'svg') throw new DiagramError('nothing came of it');
  return leanSvg(svg, `d${createHash('sha256').update(source).digest('hex').slice(0, 8)}`);
}

function draw(source: string): string {
  try {
    return renderMermaidSVG(source);
  } catch (error) {
    const { message } = error as Error;
    throw new DiagramError(/^Invalid mermaid header/.test(message) ? unknownKind(source) : message);
  }
}

function unknownKind(source: string): string {
  const [first = ''] = source.trim().split('\n', 1);
  return `"${first.trim().slice(0, 40)}" begins no diagram that there is: there are flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram and xychart-beta`;
}
