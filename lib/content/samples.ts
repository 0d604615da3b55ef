import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { GuideSample } from './model.ts';

/** Fenced blocks of a page, each with the heading that it stands under. */
export function collectSamples(tree: Root, headings: readonly { id: string; line: number }[]): GuideSample[] {
  const samples: GuideSample[] = [];
  visit(tree, 'code', (node) => {
    const line = node.position?.start.line ?? 1;
    const heading = headings.findLast((candidate) => candidate.line < line)?.id;
    samples.push({ ...readSample(node, line), ...(heading === undefined ? {} : { heading }) });
  });
  return samples;
}

// What follows the language on the fence: flags (`run`) and strings (`title="list.mjs"`).
function readSample(node: Code, line: number): GuideSample {
  const meta = node.meta ?? '';
  const title = /(?:^|\s)title="([^"]+)"/.exec(meta)?.[1];
  return {
    language: node.lang ?? '',
    source: node.value,
    isRunnable: /(?:^|\s)run(?:\s|$)/.test(meta),
    line,
    ...(title === undefined ? {} : { title }),
  };
}
