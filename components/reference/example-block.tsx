import { CodeBlock } from '../code/code-block.tsx';
import { OutsideLink } from './api-facts.tsx';
import type { ShownExample } from './example-list.ts';

/** One example as code; a link where the file only says where it is; words where there can be none. */
export function ExampleBlock({ example, title }: { example: ShownExample; title: string }) {
  const { text, url, grammar, unmade, mismatch } = example;
  if (unmade !== undefined) return <p className="quiet">No example: {unmade}.</p>;
  if (text === undefined) {
    return (
      <p className="quiet">
        Example elsewhere: <OutsideLink text={url ?? ''} url={url} />
      </p>
    );
  }
  return (
    <>
      <CodeBlock source={text} title={title} {...(grammar && { language: grammar })} />
      <Mismatch words={mismatch} />
    </>
  );
}

/** Under an example of the author's that its own schema refuses. */
export function Mismatch({ words }: { words: string | undefined }) {
  return words === undefined ? null : (
    <p className="quiet">This example does not match its schema: {words}.</p>
  );
}
