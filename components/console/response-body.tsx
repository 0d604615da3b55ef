import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { essenceOf } from '#lib/request/media-types.ts';
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

const EventList = lazy(() => import('./answers/views.ts').then(({ EventList: view }) => ({ default: view })));
const CsvTable = lazy(() => import('./answers/views.ts').then(({ CsvTable: view }) => ({ default: view })));

type View = 'Text' | 'Tree' | 'Raw' | 'Events' | 'Table';

/** How a body can be looked at, the best way first. */
function viewsOf(type: string, isJson: boolean): readonly View[] {
  if (isJson) return ['Text', 'Tree', 'Raw'];
  if (type === 'text/event-stream') return ['Events', 'Text'];
  return /^text\/(?:csv|tab-separated-values)$/.test(type) ? ['Table', 'Text'] : ['Text'];
}

/** The body as text; JSON laid out, as a tree, or as it was sent. Never as markup. */
export function ResponseBody({ answer: { body, end, headers, broken } }: { answer: Answer }) {
  const [chosen, setView] = useState<View>();
  const [isWhole, setIsWhole] = useState(false);
  const json = useMemo(() => (typeof body === 'string' && end ? layOutJson(body) : undefined), [body, end]);
  if (body.length === 0) return <p className="quiet">{end ? 'The answer has no body.' : 'Receiving…'}</p>;
  if (typeof body !== 'string') return <ByteBody bytes={body} />;
  const type = essenceOf(headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '');
  const views = viewsOf(type, json !== undefined);
  const view = chosen !== undefined && views.includes(chosen) ? chosen : (views[0] ?? 'Text');
  const lines = json && view === 'Text' ? json : splitLines(body);
  const isText = view === 'Text' || view === 'Raw';
  return (
    <>
      <BodyFigure
        isShort={lines.length <= 3}
        actions={views.length > 1 && <ViewChoice views={views} view={view} onChange={setView} />}
      >
        {view === 'Tree' && <Tree body={body} />}
        <Suspense fallback={null}>
          {view === 'Events' && <EventList text={body} isWhole={Boolean(end ?? broken)} />}
          {view === 'Table' && <CsvTable text={body} isTabbed={type.endsWith('tab-separated-values')} />}
        </Suspense>
        {isText && <CodePanel label="Response body" lines={isWhole ? lines : lines.slice(0, firstLines)} />}
      </BodyFigure>
      {isText && !isWhole && lines.length > firstLines && (
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

function ViewChoice(props: { views: readonly View[]; view: View; onChange: (view: View) => void }) {
  const { views, view, onChange } = props;
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
