import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readFence } from './fence.ts';
import type { GuideDiagram } from './model.ts';

/** The language of a fence that is drawn (lib/diagrams). */
export const diagramLanguage = 'mermaid';

/** The diagrams of one file, each with the line of its fence. */
export function collectDiagrams(tree: Root, file: string): GuideDiagram[] {
  const diagrams: GuideDiagram[] = [];
  visit(tree, 'code', (node) => {
    if (node.lang === diagramLanguage)
      diagrams.push({ source: node.value, file, line: node.position?.start.line ?? 1 });
  });
  return diagrams;
}

/** Named after what it says: where the build puts the drawing, and its page looks for it. */
export function diagramName(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 20);
}

/** Readers who do not see a drawing get its title. */
export function diagramFaults(node: Parameters<typeof readFence>[0]): string[] {
  return node.lang === diagramLanguage && readFence(node).title === undefined
    ? ['a diagram needs title="…" behind mermaid: what it shows, for its caption and for who does not see it']
    : [];
}
