import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { findMatches, mostMatches } from './find-matches.ts';
import { type LongText, lineAt, longTextOf } from './long-text.ts';
import { markRanges, rangesOf } from './ranges.ts';

/** A text of which a part is drawn. */
export interface PartlyDrawn {
  /** What the lines are made from: another object, another text. */
  readonly source: object;
  /** All lines, drawn or not. */
  readonly read: () => readonly string[];
  /** The lines that are drawn, from 0; absent where each is an element that `data-line` numbers. */
  readonly window?: { readonly from: number; readonly count: number };
}

interface Props {
  readonly figure: RefObject<HTMLElement | null>;
  /** Absent where all that there is to find is drawn. */
  readonly hidden: PartlyDrawn | undefined;
  /** A match stands in a line that is not drawn. */
  readonly onLine: (line: number) => void;
}

/** Finds words in a body: counts them, marks them and goes from one to the next, wherever they stand. */
export function FindInBody({ figure, hidden, onLine }: Props) {
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState(0);
  const [count, setCount] = useState(0);
  const [, setJumps] = useState(0);
  const now = useRef<Range>(undefined);
  /** What is left to do to bring the current match into sight; lines that are turned by hand stay where they are. */
  const due = useRef<'nothing' | 'to look for it' | 'to wait for its line'>('nothing');
  const isLooking = wanted !== '';
  const source = hidden?.source;
  const long = useMemo(
    () => (isLooking && source && hidden ? longTextOf(hidden.read()) : undefined),
    [isLooking, source],
  );
  const places = useMemo(() => (long ? findMatches(long.text, wanted) : undefined), [long, wanted]);

  // Without a list of dependencies: what is shown may have changed in ways that only the document tells.
  useEffect(() => {
    const root = panelOf(figure.current);
    const all = places ?? findMatches(root?.textContent ?? '', wanted);
    const drawn = root ? drawnPieces(root, long, hidden) : [];
    const marked = drawn.flatMap((piece) => markedIn(piece, all, wanted.length));
    const index = marked.findIndex(({ place }) => place === all[current]);
    setCount(all.length);
    markRanges(
      marked.map(({ range }) => range),
      index,
    );
    now.current = marked[index]?.range;
    const place = all[current];
    if (due.current === 'nothing' || place === undefined) return;
    if (now.current) {
      due.current = 'nothing';
      scrollTo(root, now.current);
    } else if (long && due.current === 'to look for it') {
      due.current = 'to wait for its line';
      onLine(lineAt(long, place));
    }
  });
  useEffect(() => () => markRanges([], 0), []);

  function jump(to: number): void {
    setCurrent(to);
    due.current = 'to look for it';
    // The same match may be meant once more.
    setJumps((jumps) => jumps + 1);
  }
  function go(step: number): void {
    if (count > 0) jump((current + step + count) % count);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setWanted('');
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  }
  return (
    <div className="find">
      <input
        type="text"
        aria-label={words.findInTheBody}
        placeholder={words.find}
        spellCheck={false}
        autoCapitalize="off"
        value={wanted}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWanted(event.target.value);
          jump(0);
        }}
      />
      <span className="find-count" role="status">
        {wanted === '' ? '' : wordsFor(current, count)}
      </span>
      <button type="button" className="code-toggle" aria-label={words.previousMatch} onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" className="code-toggle" aria-label={words.nextMatch} onClick={() => go(1)}>
        ↓
      </button>
    </div>
  );
}

function wordsFor(current: number, count: number): string {
  if (count === 0) return words.none;
  const number = Math.min(current, count - 1) + 1;
  return say(count === mostMatches ? words.matchOfMany : words.matchOf, { number, count });
}

/** A drawn element, and which part of the text it is. */
interface Piece {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

function drawnPieces(root: Element, long: LongText | undefined, hidden: PartlyDrawn | undefined): Piece[] {
  if (!long || !hidden) return [{ element: root, start: 0, end: Number.POSITIVE_INFINITY }];
  const { starts } = long;
  const endOf = (line: number) => starts[line] ?? Number.POSITIVE_INFINITY;
  if (hidden.window) {
    const { from, count } = hidden.window;
    return [{ element: root, start: starts[from] ?? 0, end: endOf(from + count) }];
  }
  return [...root.querySelectorAll('[data-line]')].map((element) => {
    const line = Number(element.getAttribute('data-line'));
    return { element, start: starts[line] ?? 0, end: endOf(line + 1) };
  });
}

/** The matches that stand in what is drawn of the text; `all` is sorted. */
function markedIn({ element, start, end }: Piece, all: readonly number[], length: number) {
  const places = all.filter((place) => place >= start && place + length <= end);
  if (places.length === 0) return [];
  const ranges = rangesOf(
    element,
    places.map((place) => place - start),
    length,
  );
  return ranges.map((range, index) => ({ range, place: places[index] }));
}

function panelOf(figure: HTMLElement | null): HTMLElement | null {
  return figure?.querySelector<HTMLElement>('.events, .csv, pre, .tree') ?? null;
}

/** Brings a match to the middle of the panel that scrolls it, and that part of the panel into the window. */
function scrollTo(panel: HTMLElement | null, range: Range): void {
  if (!panel) return;
  const match = range.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  panel.scrollTop += match.top - frame.top - panel.clientHeight / 2;
  panel.scrollLeft += match.left - frame.left - panel.clientWidth / 2;
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
