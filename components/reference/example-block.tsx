import { sayRich } from '#components/ui/say-rich.tsx';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { OutsideLink } from './api-facts.tsx';
import type { ShownExample } from './example-list.ts';

/** One example as code; a link where the file only says where it is; words where there can be none. */
export function ExampleBlock({ example, title }: { example: ShownExample; title: string }) {
  const { text, url, grammar, unmade, mismatch } = example;
  if (unmade !== undefined) return <p className="quiet">{say(words.noExample, { unmade })}</p>;
  if (text === undefined) {
    return (
      <p className="quiet">
        {sayRich(words.exampleElsewhere, { link: <OutsideLink text={url ?? ''} url={url} /> })}
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
export function Mismatch({ words: mismatch }: { words: string | undefined }) {
  return mismatch === undefined ? null : <p className="quiet">{say(words.doesNotMatch, { mismatch })}</p>;
}
