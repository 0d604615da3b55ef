import { useState } from 'react';
import { writeJson } from '#json/write.ts';
import { say } from '#lib/words/say.ts';
import type { Values } from '#lib/workflows/run/scope.ts';
import { words } from '#words/run.ts';
import type { IsSecret } from './is-secret.ts';

/** Characters of a value that are shown at once. */
const mostShown = 2000;

/** Values by name: what is secret is shown as dots until it is asked for. */
export function NamedValues({ values, isSecret }: { values: Values; isSecret: IsSecret }) {
  return (
    <dl className="run-values">
      {[...values].map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <ShownValue name={name} value={value} isSecret={isSecret} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One value, as JSON where it is no text. @param name what tells that it is secret */
export function ShownValue(props: { name: string; value: unknown; isSecret: IsSecret }) {
  const { name, value, isSecret } = props;
  const [isShown, setIsShown] = useState(false);
  if (value === undefined) return <span className="quiet">{words.nothing}</span>;
  const text = typeof value === 'string' ? value : writeJson(value);
  if (!isSecret(name, value)) return <code>{cut(text)}</code>;
  return (
    <>
      <code>{isShown ? cut(text) : '••••••••'}</code>{' '}
      <button
        type="button"
        className="link-button"
        aria-label={say(isShown ? words.hideNamed : words.showNamed, { name })}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? words.hide : words.show}
      </button>
    </>
  );
}

function cut(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
