import { useEffect, useMemo, useRef } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/code.ts';
import { CodePanel } from './code-panel.tsx';
import { tint } from './tint.ts';
import { setWholeText } from './whole-text.ts';

/** More lines than this are only copied: they would be drawn anew at each key press. */
const mostLines = 400;

/** Code that was made in the browser. Of what is long the beginning is drawn; Copy takes all of it. */
export function LiveCode({ label, text, language }: { label: string; text: string; language: string }) {
  const root = useRef<HTMLDivElement>(null);
  const { lines, count } = useMemo(() => {
    const all = text.split('\n');
    return { lines: tint(all.slice(0, mostLines).join('\n'), language), count: all.length };
  }, [text, language]);
  useEffect(() => setWholeText(root.current?.querySelector('pre'), text), [text]);
  return (
    <div ref={root}>
      <CodePanel label={label} lines={lines} />
      {count > mostLines && <p className="code-note">{say(words.firstLines, { mostLines, count })}</p>}
    </div>
  );
}
