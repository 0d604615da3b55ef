import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Token } from '../../code/tokens.ts';
import { findMatches, mostMatches } from './find-matches.ts';
import { type LongText, lineAt, longTextOf } from './long-text.ts';
import { markRanges, rangesOf } from './ranges.ts';

/** Which lines of a text are drawn. */
export interface Drawn {
  readonly lines: readonly (readonly Token[])[];
  /** The first that is drawn, from 0, and how many. */
  readonly from: number;
  readonly count: number;
}

interface Props {
  readonly figure: RefObject<HTMLElement | null>;
  /** Absent where all that there is to find is drawn. */
  readonly drawn: Drawn | undefined;
  /** A match stands in a line that is not drawn. */
  readonly onLine: (line: number) => void;
}

/** Finds words in a body: counts them, marks them and goes from one to the next, wherever they stand. */
export function FindInBody({ figure, drawn, onLine }: Props) {
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const [count, setCount] = useState(0);
  const [jumps, setJumps] = useState(0);
  const now = useRef<Range>(undefined);
  /** Whether the current match is still to be brought into sight; lines that are turned by hand stay where they are. */
  const isDue = useRef(false);
  const isLooking = words !== '';
  const lines = drawn?.lines;
  const long = useMemo(() => (isLooking && lines ? longTextOf(lines) : undefined), [isLooking, lines]);
  const places = useMemo(() => (long ? findMatches(long.text, words) : undefined), [long, words]);

  // Without a list of dependencies: what is shown may have changed in ways that only the document tells.
  useEffect(() => {
    const root = panelOf(figure.current);
    const all = places ?? findMatches(root?.textContent ?? '', words);
    const start = long && drawn ? (long.starts[drawn.from] ?? 0) : 0;
    const end =
      long && drawn ? (long.starts[drawn.from + drawn.count] ?? Number.POSITIVE_INFINITY) : Infinity;
    const inside = all.filter((place) => place >= start && place + words.length <= end);
    const ranges = root
      ? rangesOf(
          root,
          inside.map((place) => place - start),
          words.length,
        )
      : [];
    const index = inside.indexOf(all[current] ?? -1);
    setCount(all.length);
    markRanges(ranges, index);
    now.current = ranges[index];
  });
  useEffect(() => () => markRanges([], 0), []);

  const firstDrawn = drawn?.from;
  // At a press or another part of the text, not whenever something is drawn.
  useEffect(() => {
    if (!isDue.current) return;
    const line = long && lineOfMatch(long, places?.[current]);
    const isDrawn = line === undefined || !drawn || (line >= drawn.from && line < drawn.from + drawn.count);
    isDue.current = !isDrawn;
    if (isDrawn) scrollTo(panelOf(figure.current), now.current);
    else onLine(line);
  }, [jumps, firstDrawn]);

  function jump(to: number): void {
    setCurrent(to);
    setJumps(jumps + 1);
    isDue.current = true;
  }
  function go(step: number): void {
    if (count > 0) jump((current + step + count) % count);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setWords('');
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  }
  return (
    <div className="find">
      <input
        type="text"
        aria-label="Find in the body"
        placeholder="Find"
        spellCheck={false}
        autoCapitalize="off"
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.target.value);
          jump(0);
        }}
      />
      <span className="find-count" role="status">
        {words === '' ? '' : wordsFor(current, count)}
      </span>
      <button type="button" className="code-toggle" aria-label="Previous match" onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" className="code-toggle" aria-label="Next match" onClick={() => go(1)}>
        ↓
      </button>
    </div>
  );
}

function wordsFor(current: number, count: number): string {
  if (count === 0) return 'None';
  return `${Math.min(current, count - 1) + 1} of ${count}${count === mostMatches ? ' or more' : ''}`;
}

function lineOfMatch(long: LongText, place: number | undefined): number | undefined {
  return place === undefined ? undefined : lineAt(long, place);
}

function panelOf(figure: HTMLElement | null): HTMLElement | null {
  return figure?.querySelector<HTMLElement>('.events, .csv, pre, .tree') ?? null;
}

/** Brings a match to the middle of the panel that scrolls it, and that part of the panel into the window. */
function scrollTo(panel: HTMLElement | null, range: Range | undefined): void {
  if (!panel || !range) return;
  const match = range.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  panel.scrollTop += match.top - frame.top - panel.clientHeight / 2;
  panel.scrollLeft += match.left - frame.left - panel.clientWidth / 2;
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
