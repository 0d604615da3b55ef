import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { findMatches, mostMatches } from './find-matches.ts';
import { markRanges, rangesOf } from './ranges.ts';

/** Finds words in the body that a figure shows: counts them, marks them and goes from one to the next. */
export function FindInBody({ figure }: { figure: RefObject<HTMLElement | null> }) {
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const [count, setCount] = useState(0);
  // Without a list of dependencies: what is shown may have changed in ways that only the document tells.
  useEffect(() => {
    const root = figure.current?.querySelector('.events, .csv, pre, .tree');
    const starts = findMatches(root?.textContent ?? '', words);
    setCount(starts.length);
    const ranges = root ? rangesOf(root, starts, words.length) : [];
    markRanges(ranges, current);
  });
  useEffect(() => () => markRanges([], 0), []);

  function go(step: number): void {
    if (count === 0) return;
    const next = (current + step + count) % count;
    setCurrent(next);
    scrollTo(figure.current, words, next);
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
          setCurrent(0);
          scrollTo(figure.current, event.target.value, 0);
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

/** Brings a match to the middle of the panel that scrolls it. */
function scrollTo(figure: HTMLElement | null, words: string, index: number): void {
  const panel = figure?.querySelector<HTMLElement>('.events, .csv, pre, .tree');
  const start = findMatches(panel?.textContent ?? '', words)[index];
  const [range] = panel && start !== undefined ? rangesOf(panel, [start], words.length) : [];
  if (!panel || !range) return;
  const match = range.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  panel.scrollTop += match.top - frame.top - panel.clientHeight / 2;
  panel.scrollLeft += match.left - frame.left - panel.clientWidth / 2;
}
