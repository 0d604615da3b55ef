import type { ReactNode } from 'react';
import { CodeActions } from './code-actions.tsx';
import { CodePanel } from './code-panel.tsx';
import { CodeRest } from './code-rest.tsx';
import { highlight } from './highlight.ts';
import { findGrammar } from './languages.ts';
import { partOfCode } from './page-of-code.ts';

/**
 * One block of code, coloured on the server, with copy and wrap. `language` is a fence's language (`js`, `bash`);
 * an unknown one is shown as plain text. Of a long one the beginning is shown, with a link to all of it.
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
  const { text, ...rest } = partOfCode(source);
  const lines = await highlight(text, findGrammar(language));
  return (
    <figure className={lines.length > 3 ? 'code' : 'code no-lines'}>
      <figcaption className="code-bar">
        <span className="code-title">{title ?? language}</span>
        <CodeActions what={label} />
      </figcaption>
      <CodePanel label={label} lines={lines} />
      <CodeRest {...rest} />
    </figure>
  );
}
