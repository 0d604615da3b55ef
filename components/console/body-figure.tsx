import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { CodeActions } from '../code/code-actions.tsx';
import { CodePanel } from '../code/code-panel.tsx';
import type { Token } from '../code/tokens.ts';
import { showWrap } from '../code/wrap.ts';
import { FindInBody, type PartlyDrawn } from './find/find-in-body.tsx';
import type { Wanted } from './find/use-wanted.ts';
import { colourLine } from './json-lines.ts';
import { linesOfTree, readTree } from './json-tree.ts';
import { JsonTreeView } from './json-tree-view.tsx';
import { LineRange } from './line-range.tsx';

/** More lines than this at once make the page slow and are asked for. */
const mostLines = 1000;
/** Lines that are drawn before one that was looked for. */
const linesBefore = 100;

const EventList = lazy(() => import('./answers/views.ts').then(({ EventList: view }) => ({ default: view })));
const CsvTable = lazy(() => import('./answers/views.ts').then(({ CsvTable: view }) => ({ default: view })));

export type View = 'Text' | 'Tree' | 'Raw' | 'Events' | 'Table';

interface Props {
  readonly text: string;
  /** As text, laid out where it is JSON. */
  readonly lines: readonly string[];
  readonly view: View;
  readonly isJson: boolean;
  readonly isShort: boolean;
  /** Nothing more will come. */
  readonly isWhole: boolean;
  readonly isTabbed: boolean;
  readonly actions: ReactNode;
  readonly onCopy: (button: HTMLElement) => void;
}

/** A body in the way that was chosen. Of what is long a part is drawn; all of it is searched. */
export function BodyFigure(props: Props) {
  const { text, lines, view, isJson, isShort, isWhole, isTabbed, actions, onCopy } = props;
  const figure = useRef<HTMLElement>(null);
  const [rows, setRows] = useState<readonly (readonly string[])[]>([]);
  const [, redraw] = useState(0);
  const [asked, setAsked] = useState<Wanted & { readonly view: View }>();
  const wanted = asked?.view === view ? asked : undefined;
  const isText = view === 'Text' || view === 'Raw';
  const part = useLines({ lines, isJson, isText, wanted, figure });
  const root = useMemo(() => (view === 'Tree' ? readTree(text) : undefined), [view, text]);
  useEffect(showWrap, []);
  const hidden: PartlyDrawn | undefined =
    part.hidden ??
    (root && { source: root, read: () => linesOfTree(root) }) ??
    (view === 'Table' ? { source: rows, read: () => rows.map((cells) => cells.join('')) } : undefined);
  return (
    <>
      <figure className={isShort ? 'code no-lines' : 'code'} ref={figure}>
        <figcaption className="code-bar">
          <span className="code-title">{words.body}</span>
          {actions}
          <CodeActions what={words.theResponseBody} onCopy={onCopy} />
        </figcaption>
        {!isShort && (
          <FindInBody
            figure={figure}
            hidden={hidden}
            onLine={(line) => setAsked({ view, place: isText ? Math.max(0, line - linesBefore) : line })}
          />
        )}
        {isText && <CodePanel label={words.responseBody} lines={part.drawn} />}
        {root && <JsonTreeView root={root} wanted={wanted} onChange={() => redraw((count) => count + 1)} />}
        <Suspense fallback={null}>
          {view === 'Events' && <EventList text={text} isWhole={isWhole} />}
          {view === 'Table' && <CsvTable text={text} isTabbed={isTabbed} wanted={wanted} onRows={setRows} />}
        </Suspense>
      </figure>
      {part.hidden && (
        <LineRange
          from={part.from}
          count={part.drawn.length}
          most={mostLines}
          all={lines.length}
          onFrom={(place) => setAsked({ view, place })}
          onAll={part.drawAll}
        />
      )}
    </>
  );
}

/** Which lines are drawn, in their colours. */
function useLines(
  props: Pick<Props, 'lines' | 'isJson'> & {
    isText: boolean;
    wanted: Wanted | undefined;
    figure: { readonly current: HTMLElement | null };
  },
) {
  const { lines, isJson, isText, wanted, figure } = props;
  const [isAll, setIsAll] = useState(false);
  const isPart = isText && !isAll && lines.length > mostLines;
  const from = isPart && wanted && wanted.place < lines.length ? wanted.place : 0;
  const drawn = useMemo(() => {
    if (!isText) return [];
    const shown = isPart ? lines.slice(from, from + mostLines) : lines;
    return shown.map((line): Token[] => (isJson ? colourLine(line) : line === '' ? [] : [{ text: line }]));
  }, [lines, isText, isPart, from, isJson]);
  useEffect(() => {
    // The style sheet counts the lines.
    figure.current?.querySelector('pre')?.style.setProperty('counter-reset', say(words.line, { from }));
  }, [from, figure]);
  const hidden: PartlyDrawn | undefined = isPart
    ? { source: lines, read: () => lines, window: { from, count: mostLines } }
    : undefined;
  return { from, drawn, hidden, drawAll: () => setIsAll(true) };
}
