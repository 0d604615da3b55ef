import { type KeyboardEvent, useId, useRef } from 'react';
import { findJsonFault } from '#json/walk.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { formatJson } from './json-lines.ts';

/** A text field for the body, which says where its JSON is wrong. */
export function BodyEditor(props: { text: string; isJson: boolean; onChange: (text: string) => void }) {
  const { text, isJson, onChange } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const fault = isJson ? findJsonFault(text) : undefined;
  const formatted = isJson && !fault ? formatJson(text) : undefined;

  function goToFault() {
    if (!fault || !area.current) return;
    const before = text.split('\n').slice(0, fault.line - 1);
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + fault.column - 1;
    area.current.focus();
    area.current.setSelectionRange(at, at + 1);
  }

  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{isJson ? 'JSON' : words.text}</label>
        {isJson && (
          <button
            type="button"
            className="link-button"
            disabled={formatted === undefined || formatted === text}
            onClick={() => formatted !== undefined && onChange(formatted)}
          >
            {words.format}
          </button>
        )}
      </div>
      <textarea
        id={id}
        ref={area}
        className="control control-code"
        rows={Math.min(22, Math.max(5, text.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        value={text}
        aria-describedby={`${id}-fault`}
        onKeyDown={(event) => indentLine(event, onChange)}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-fault`} className="remark" aria-live="polite">
        {fault && (
          <>
            <button type="button" className="link-button" onClick={goToFault}>
              {say(words.lineColumn, { line: fault.line, column: fault.column })}
            </button>
            {`: ${say(words.sentAsItStands, { detail: fault.detail })}`}
          </>
        )}
      </p>
    </div>
  );
}

/** Enter keeps the indentation. Tab is left alone: it leads out of the field. */
function indentLine(event: KeyboardEvent<HTMLTextAreaElement>, onChange: (text: string) => void): void {
  if (
    event.key !== 'Enter' ||
    event.shiftKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.nativeEvent.isComposing
  )
    return;
  const area = event.currentTarget;
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = (/^[ \t]*/.exec(line)?.[0] ?? '') + (/[{[]\s*$/.test(line) ? '  ' : '');
  if (indent === '') return;
  event.preventDefault();
  const end = area.selectionStart + 1 + indent.length;
  area.setRangeText(`\n${indent}`, area.selectionStart, area.selectionEnd, 'end');
  onChange(area.value);
  requestAnimationFrame(() => area.setSelectionRange(end, end));
}
