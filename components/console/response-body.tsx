import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { CodeActions } from '../code/code-actions.tsx';
import { CodePanel } from '../code/code-panel.tsx';
import { splitLines } from '../code/tokens.ts';
import { ByteBody } from './byte-body.tsx';
import type { Answer } from './call.ts';
import { FindInBody } from './find/find-in-body.tsx';
import { layOutJson } from './json-lines.ts';
import { readTree } from './json-tree.ts';
import { JsonTreeView } from './json-tree-view.tsx';

/** Lines past this make the page slow and are asked for. */
const firstLines = 1000;

const views = ['Text', 'Tree', 'Raw'] as const;
type View = (typeof views)[number];

/** The body as text; JSON laid out, as a tree, or as it was sent. Never as markup. */
export function ResponseBody({ answer: { body, end } }: { answer: Answer }) {
  const [view, setView] = useState<View>('Text');
  const [isWhole, setIsWhole] = useState(false);
  const json = useMemo(() => (typeof body === 'string' && end ? layOutJson(body) : undefined), [body, end]);
  if (body.length === 0) return <p className="quiet">{end ? 'The answer has no body.' : 'Receiving…'}</p>;
  if (typeof body !== 'string') return <ByteBody bytes={body} />;
  const lines = json && view === 'Text' ? json : splitLines(body);
  return (
    <>
      <BodyFigure isShort={lines.length <= 3} actions={json && <ViewChoice view={view} onChange={setView} />}>
        {json && view === 'Tree' ? (
          <Tree body={body} />
        ) : (
          <CodePanel label="Response body" lines={isWhole ? lines : lines.slice(0, firstLines)} />
        )}
      </BodyFigure>
      {view !== 'Tree' && !isWhole && lines.length > firstLines && (
        <p className="remark">
          {`${lines.length - firstLines} more lines. `}
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}

function Tree({ body }: { body: string }) {
  const root = useMemo(() => readTree(body), [body]);
  return <JsonTreeView root={root} />;
}

function ViewChoice({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return views.map((name) => (
    <button
      key={name}
      type="button"
      className="code-toggle"
      aria-pressed={name === view}
      onClick={() => onChange(name)}
    >
      {name}
    </button>
  ));
}

function BodyFigure(props: { isShort: boolean; actions: ReactNode; children: ReactNode }) {
  const { isShort, actions, children } = props;
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    // The page's one choice of wrapping was applied to the panels that stood then.
    figure.current?.toggleAttribute('data-wrap', localStorage.getItem('wrap') === 'on');
  }, []);
  return (
    <figure className={isShort ? 'code no-lines' : 'code'} ref={figure}>
      <figcaption className="code-bar">
        <span className="code-title">Body</span>
        {actions}
        <CodeActions what="the response body" />
      </figcaption>
      {!isShort && <FindInBody figure={figure} />}
      {children}
    </figure>
  );
}
