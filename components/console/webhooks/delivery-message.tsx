import { useMemo } from 'react';
import { words } from '#words/inbox.ts';
import { CodeActions } from '../../code/code-actions.tsx';
import { CodePanel } from '../../code/code-panel.tsx';
import { announce } from '../../ui/announce.ts';
import { HeaderTable } from '../header-table.tsx';
import { layOutJson } from '../json-lines.ts';
import type { Delivery } from './delivery.ts';

/** All that came: the headers, the body laid out, and its exact text. */
export function DeliveryMessage({ delivery: { headers, body } }: { delivery: Delivery }) {
  const lines = useMemo(() => layOutJson(body) ?? [[{ text: body }]], [body]);
  return (
    <>
      <h3>{words.headers}</h3>
      <HeaderTable headers={headers} />
      <figure className="code">
        <figcaption className="code-bar">
          <span className="code-title">{words.body}</span>
          <CodeActions what={words.theExactBody} onCopy={() => copy(body)} />
        </figcaption>
        <CodePanel label={words.body} lines={lines} />
      </figure>
      <details className="delivery-exact">
        <summary className="icon-chevron">{words.exactBody}</summary>
        <pre>{body}</pre>
      </details>
    </>
  );
}

function copy(text: string): void {
  void navigator.clipboard.writeText(text).then(() => announce(words.copied));
}
