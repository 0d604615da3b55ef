import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type FenceFlags, readFence } from './fence.ts';
import type { GuideSample } from './model.ts';

/** Fenced blocks of a page, each with the heading that it stands under, and the output that is promised for it. */
export function collectSamples(tree: Root, headings: readonly { id: string; line: number }[]): GuideSample[] {
  const samples: GuideSample[] = [];
  visit(tree, 'code', (node) => {
    const flags = readFence(node);
    if (flags.isOutput) promiseOutput(samples, node.value);
    else samples.push(readSample(node, flags, headings));
  });
  return samples;
}

function readSample(
  node: Code,
  { title, isRunnable }: FenceFlags,
  headings: readonly { id: string; line: number }[],
): GuideSample {
  const line = node.position?.start.line ?? 1;
  const heading = headings.findLast((candidate) => candidate.line < line)?.id;
  return {
    language: node.lang ?? '',
    source: node.value,
    isRunnable,
    line,
    ...(title !== undefined && { title }),
    ...(heading !== undefined && { heading }),
  };
}

function promiseOutput(samples: GuideSample[], output: string): void {
  const index = samples.findLastIndex(({ isRunnable }) => isRunnable);
  const sample = samples[index];
  if (sample !== undefined) samples[index] = { ...sample, output };
}
