import type { ReactNode } from 'react';
import { CodeActions } from './code-actions.tsx';
import { CodePanel } from './code-panel.tsx';
import { highlight } from './highlight.ts';
import { findGrammar } from './languages.ts';

/**
 * One block of code, coloured on the server, with copy and wrap. `language` is a fence's language (`js`, `bash`);
 * an unknown one is shown as plain text.
 */
export async function CodeBlock(props: {
  source: string;
  language?: string;
  /** What stands in the bar: a file name, "Response", a line of HTTP. */
  title?: ReactNode;
  /** Names the block to those who do not see it; the title where that is text. */
  label?: string;
}) {
  const { source, language = '', title, label = typeof title === 'string' ? title : 'code' } = props;
  const lines = await highlight(source, findGrammar(language));
  return (
    <figure className={lines.length > 3 ? 'code' : 'code no-lines'}>
      <figcaption className="code-bar">
        <span className="code-title">{title ?? language}</span>
        <CodeActions what={label} />
      </figcaption>
      <CodePanel label={label} lines={lines} />
    </figure>
  );
}
