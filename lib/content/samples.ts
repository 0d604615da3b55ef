import type { Code, Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagramLanguage } from './diagrams.ts';
import { type FenceFlags, readFence } from './fence.ts';
import type { GuideSample } from './model.ts';

/** Fenced blocks of a page, each with the heading that it stands under, and the output that is promised for it. */
export function collectSamples(tree: Root): GuideSample[] {
  const samples: GuideSample[] = [];
  let heading: string | undefined;
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth > 1 && node.depth < 5) heading = idOf(node) ?? heading;
    if (node.type !== 'code' || node.lang === diagramLanguage) return;
    const flags = readFence(node);
    if (flags.isOutput) promiseOutput(samples, node.value);
    else samples.push(readSample(node, flags, heading));
  });
  return samples;
}

/** As `nameHeadings` has given it. */
function idOf({ data }: Heading): string | undefined {
  const { id } = (data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {};
  return id;
}

function readSample(node: Code, { title, isRunnable }: FenceFlags, heading: string | undefined): GuideSample {
  const line = node.position?.start.line ?? 1;
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
