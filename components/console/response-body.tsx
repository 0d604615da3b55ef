import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { essenceOf, isJson } from '#lib/request/media-types.ts';
import { CodeActions } from '../code/code-actions.tsx';
import { CodePanel } from '../code/code-panel.tsx';
import { splitLines, type Token } from '../code/tokens.ts';
import { copyText } from '../ui/copy.ts';
import { ByteBody } from './byte-body.tsx';
import type { Answer } from './call.ts';
import { FindInBody } from './find/find-in-body.tsx';
import { longTextOf } from './find/long-text.ts';
import { layOutCutJson, layOutJson } from './json-lines.ts';
import { readTree } from './json-tree.ts';
import { JsonTreeView } from './json-tree-view.tsx';

/** More lines than this at once make the page slow and are asked for. */
const mostLines = 1000;
/** Lines that are drawn before one that was looked for. */
const linesBefore = 100;
/** Characters of what is short enough to do without line numbers and a search. */
const shortest = 500;

const EventList = lazy(() => import('./answers/views.ts').then(({ EventList: view }) => ({ default: view })));
const CsvTable = lazy(() => import('./answers/views.ts').then(({ CsvTable: view }) => ({ default: view })));

type View = 'Text' | 'Tree' | 'Raw' | 'Events' | 'Table';

/** How a body can be looked at, the best way first. */
function viewsOf(type: string, hasTree: boolean): readonly View[] {
  if (hasTree) return ['Text', 'Tree', 'Raw'];
  if (type === 'text/event-stream') return ['Events', 'Text'];
  return /^text\/(?:csv|tab-separated-values)$/.test(type) ? ['Table', 'Text'] : ['Text'];
}

/** The body as text; JSON laid out, as a tree, or as it was sent. Never as markup. */
export function ResponseBody({ answer: { body, end, headers, broken } }: { answer: Answer }) {
  const [chosen, setView] = useState<View>();
  const type = essenceOf(headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '');
  const json = useMemo(() => (typeof body === 'string' && end ? layOutJson(body) : undefined), [body, end]);
  const views = viewsOf(type, json !== undefined);
  const view = chosen !== undefined && views.includes(chosen) ? chosen : (views[0] ?? 'Text');
  const isCut = view === 'Text' && isJson(type) && end?.truncated === true;
  const lines = useMemo(() => {
    if (typeof body !== 'string') return [];
    return (view === 'Text' && json) || (isCut ? layOutCutJson(body) : splitLines(body));
  }, [body, view, json, isCut]);
  if (body.length === 0) return <p className="quiet">{end ? 'The answer has no body.' : 'Receiving…'}</p>;
  if (typeof body !== 'string') return <ByteBody bytes={body} />;
  return (
    <BodyFigure
      lines={lines}
      isText={view === 'Text' || view === 'Raw'}
      isShort={lines.length <= 3 && body.length <= shortest}
      actions={views.length > 1 && <ViewChoice views={views} view={view} onChange={setView} />}
      onCopy={(button) => void copyText(view === 'Text' ? longTextOf(lines).text : body, button)}
    >
      {view === 'Tree' && <Tree body={body} />}
      <Suspense fallback={null}>
        {view === 'Events' && <EventList text={body} isWhole={Boolean(end ?? broken)} />}
        {view === 'Table' && <CsvTable text={body} isTabbed={type.endsWith('tab-separated-values')} />}
      </Suspense>
    </BodyFigure>
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

function BodyFigure(props: {
  lines: readonly (readonly Token[])[];
  isText: boolean;
  isShort: boolean;
  actions: ReactNode;
  onCopy: (button: HTMLElement) => void;
  children: ReactNode;
}) {
  const { lines, isText, isShort, actions, onCopy, children } = props;
  const figure = useRef<HTMLElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [wanted, setWanted] = useState(0);
  const from = isWhole || wanted >= lines.length ? 0 : wanted;
  const drawn = isWhole || lines.length <= mostLines ? lines : lines.slice(from, from + mostLines);
  useEffect(() => {
    // The page's one choice of wrapping was applied to the panels that stood then.
    figure.current?.toggleAttribute('data-wrap', localStorage.getItem('wrap') === 'on');
  }, []);
  useEffect(() => {
    // The style sheet counts the lines.
    figure.current?.querySelector('pre')?.style.setProperty('counter-reset', `line ${from}`);
  }, [from]);
  return (
    <>
      <figure className={isShort ? 'code no-lines' : 'code'} ref={figure}>
        <figcaption className="code-bar">
          <span className="code-title">Body</span>
          {actions}
          <CodeActions what="the response body" onCopy={onCopy} />
        </figcaption>
        {!isShort && (
          <FindInBody
            figure={figure}
            drawn={isText && drawn !== lines ? { lines, from, count: mostLines } : undefined}
            onLine={(line) => setWanted(Math.max(0, line - linesBefore))}
          />
        )}
        {isText && <CodePanel label="Response body" lines={drawn} />}
        {children}
      </figure>
      {isText && drawn !== lines && (
        <p className="remark" role="status">
          {`Lines ${from + 1} to ${from + drawn.length} of ${lines.length} are drawn. `}
          <LineButton
            words="Earlier"
            isThere={from > 0}
            onPress={() => setWanted(Math.max(0, from - mostLines))}
          />
          <LineButton
            words="Later"
            isThere={from + mostLines < lines.length}
            onPress={() => setWanted(from + mostLines)}
          />
          <LineButton words="Show all" isThere onPress={() => setIsWhole(true)} />
        </p>
      )}
    </>
  );
}

function LineButton(props: { words: string; isThere: boolean; onPress: () => void }) {
  const { words, isThere, onPress } = props;
  if (!isThere) return null;
  return (
    <>
      <button type="button" className="link-button" onClick={onPress}>
        {words}
      </button>{' '}
    </>
  );
}
