import type { HeaderList } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { Answer } from '../call.ts';
import { formatJson } from '../json-lines.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';
import { withoutEqual } from './without-equal.ts';

const signs = { ' ': undefined, '-': 'removed', '+': 'added' } as const;

/** What differs between two answers, line by line. */
export function Comparison({ before, after }: { before: Answer; after: Answer }) {
  return (
    <Differences
      {...{ before: textOf(before), after: textOf(after) }}
      title={words.fromTheEarlierAnswerTo}
      ifSame={words.bothAnswersAreTheSame}
    />
  );
}

/** What differs between two texts. */
export function Differences(props: { before: string; after: string; title: string; ifSame: string }) {
  const { before, after, title, ifSame } = props;
  const lines = diffLines(before, after);
  if (lines.every(({ sign }) => sign === ' ')) return <p className="quiet">{ifSame}</p>;
  const shown = withoutEqual(lines);
  return (
    <figure className="code no-lines">
      <figcaption className="code-bar">
        <span className="code-title">{title}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a <pre> keeps white space for tools that read the page without styles. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll long lines (WCAG 2.1.1). */}
      <pre tabIndex={0} role="group" aria-label={title}>
        <code>
          {shown.map((line, index) => (
            <Line key={`${index} ${line.text}`} line={line} isLast={index === shown.length - 1} />
          ))}
        </code>
      </pre>
    </figure>
  );
}

function Line({ line: { sign, text }, isLast }: { line: DiffLine; isLast: boolean }) {
  const word = signs[sign];
  return (
    <span className={word ? `l diff-${word}` : 'l'}>
      {word && <span className="sr-only">{`${word}: `}</span>}
      {`${sign} ${text}${isLast ? '' : '\n'}`}
    </span>
  );
}

/** Status and headers stand above the body: what changed may be there. */
function textOf({ status, statusText, headers, body }: Answer): string {
  return messageText(`${status} ${statusText}`, headers, body);
}

/** A message as lines: its first line, its header fields, and its body laid out. */
export function messageText(first: string, headers: HeaderList, body: string | Uint8Array): string {
  const fields = headers.map(([name, value]) => `${name}: ${value}`);
  const content =
    typeof body === 'string' ? (formatJson(body) ?? body) : say(words.bytes, { count: body.length });
  return [first, ...fields, '', content].join('\n');
}
