import { type Component, pageComponents } from '#lib/content/components.ts';

const head = `---
title: Components for texts
description: What a text may name beside Markdown, each shown as readers see it and as it is written.
section: The site
order: 4
---

A text names components without importing them. What they say can be read without JavaScript, on paper, and in the Markdown of
the page. A component stands on lines of its own; only \`Badge\` may stand within a line. One that there is not, an attribute
that it does not have, and a word that an attribute does not take end the build with the line where they stand.
`;

/** Drawn by the engine for APIs of one kind: only their source is shown. */
const sourceOnly: ReadonlySet<string> = new Set(['LiveDemo', 'SandboxKey']);

/** The page that shows every component of the table beside its source. */
export function componentsPage(): string {
  const shown: readonly [string, Component][] = Object.entries(pageComponents);
  return `${head}\n${shown.map(([name, component]) => sectionOf(name, component)).join('\n')}`;
}

function sectionOf(name: string, { means, attributes, example }: Component): string {
  const rows = Object.entries(attributes).map(
    ([attribute, { means: use, words, isRequired }]) =>
      `| \`${attribute}\` | ${isRequired ? 'required' : ''} | ${use}${words ? `: ${words.map((word) => `\`${word}\``).join(', ')}` : ''} |`,
  );
  const table = rows.length > 0 ? ['| attribute | | what it says |', '| --- | --- | --- |', ...rows, ''] : [];
  const source = example === undefined ? [] : ['````mdx', example, '````', ''];
  const live = example === undefined || sourceOnly.has(name) ? [] : [example, ''];
  return [`## ${name}`, '', means, '', ...table, ...source, ...live].join('\n');
}
