import { Children, isValidElement, type ReactNode } from 'react';
import { CodeBlock } from '../code/code-block.tsx';
import { CodeGroup, type GroupSample } from '../code/code-group.tsx';
import { textOf } from './text-of.ts';

/** A fence as the compiler hands it over: its flags are properties, its text the child of a `code`. */
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
  const heading = title ?? (output ? 'Output' : titles[language]);
  return <CodeBlock source={source} language={language} {...(heading !== undefined && { title: heading })} />;
}

const titles: Readonly<Record<string, string>> = {
  json: 'JSON',
  http: 'HTTP',
  bash: 'Terminal',
  text: 'Text',
};

// A fence's language → the language that a reader chooses for the whole site.
const choices: Readonly<Record<string, { language: string; label: string }>> = {
  bash: { language: 'curl', label: 'curl' },
  js: { language: 'javascript', label: 'JavaScript' },
  python: { language: 'python', label: 'Python' },
};

/** Several fences that say the same thing, as tabs that follow the reader's language. */
export function FenceGroup({ children }: { children?: ReactNode }) {
  const samples = Children.toArray(children).flatMap((child): GroupSample[] => {
    if (!isValidElement<FenceProps>(child)) return [];
    const { source, language } = readFence(child.props.children);
    return [{ ...(choices[language] ?? { language, label: language }), source, grammar: language }];
  });
  return <CodeGroup label="Sample" samples={samples} />;
}

function readFence(children: ReactNode): { source: string; language: string } {
  const code = Children.toArray(children).find((child) => isValidElement<{ className?: string }>(child));
  const className = isValidElement<{ className?: string }>(code) ? code.props.className : undefined;
  return {
    source: textOf(children).replace(/\n$/, ''),
    language: /language-(\S+)/.exec(className ?? '')?.[1] ?? '',
  };
}
