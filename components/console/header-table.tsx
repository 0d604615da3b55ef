import type { HeaderList } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words as codeWords } from '#words/code.ts';
import { words } from '#words/console.ts';

/**
 * Fields of a request or an answer; ids, codes and ETags in them are what the next call takes.
 *
 * @param onCopy where there is a script: each value has a button that copies it
 */
export function HeaderTable(props: {
  headers: HeaderList;
  onCopy?: (value: string, button: HTMLElement) => unknown;
}) {
  const { headers, onCopy } = props;
  if (headers.length === 0) return <p className="quiet">{words.noneSentence}</p>;
  return (
    <dl className="header-table">
      {headers.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            {value}
            {onCopy && value !== '' && (
              <button
                type="button"
                className="code-button icon-copy"
                aria-label={say(codeWords.copyWhat, { what: name })}
                title={codeWords.copy}
                onClick={({ currentTarget }) => onCopy(value, currentTarget)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
