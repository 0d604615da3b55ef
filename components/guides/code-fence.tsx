import { Children, isValidElement, type ReactNode } from 'react';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { words } from '#words/guides.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { CodeGroup, type GroupSample } from '../code/code-group.tsx';
import { textOf } from './text-of.ts';

/** A fence as lib/content/to-elements.ts hands it over: its flags are properties, its text the child of a `code`. */
export interface FenceProps {
  readonly title?: string;
  /** A test runs the block against the sandbox. */
  readonly run?: boolean;
  /** What the block before it prints; a test compares. */
  readonly output?: boolean;
  readonly children?: ReactNode;
}

export function CodeFence({ title, output = false, children }: FenceProps) {
  const { source, language } = readFence(children);
  const heading = title ?? (output ? words.output : titles[language]);
  return <CodeBlock source={source} language={language} {...(heading !== undefined && { title: heading })} />;
}

const titles: Readonly<Record<string, string>> = {
  json: 'JSON',
  http: 'HTTP',
  bash: words.terminal,
  text: words.text,
};

/** Fences whose language the samples of requests call otherwise. */
const aliases: Readonly<Record<string, string>> = { bash: 'curl', js: 'javascript' };

/**
 * Several fences that say the same thing, as tabs: by language, which the reader chooses for the whole site, or, where
 * one language stands there more than once, by title.
 */
export function FenceGroup({ children }: { children?: ReactNode }) {
  const fences = Children.toArray(children).flatMap((child) =>
    isValidElement<FenceProps>(child)
      ? [{ title: child.props.title, ...readFence(child.props.children) }]
      : [],
  );
  const languages = fences.map(({ language }) => language);
  const isByLanguage = new Set(languages).size === languages.length;
  const samples = fences.map(({ title, source, language }, index): GroupSample => {
    const id = aliases[language] ?? language;
    const shared = isByLanguage ? sampleLanguages.find((each) => each.id === id) : undefined;
    if (shared) return { language: shared.id, label: shared.label, source, grammar: language };
    const label = title ?? (language || words.text);
    return { language: `tab-${index + 1}`, label, source, grammar: language, isOwn: true };
  });
  return <CodeGroup label={words.sample} samples={samples} />;
}

function readFence(children: ReactNode): { source: string; language: string } {
  const code = Children.toArray(children).find((child) => isValidElement<{ className?: string }>(child));
  const className = isValidElement<{ className?: string }>(code) ? code.props.className : undefined;
  return {
    source: textOf(children).replace(/\n$/, ''),
    language: /language-(\S+)/.exec(className ?? '')?.[1] ?? '',
  };
}
