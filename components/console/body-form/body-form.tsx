import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import './body-form.css';
import { useMemo } from 'react';
import { findJsonFault } from '#json/walk.ts';
import { readSource, withValue } from '#lib/request/json-source.ts';
import type { CallTarget } from '../call.ts';
import type { ValueRemark } from '../verdict/check-values.ts';
import { BodyProvider } from './body-context.ts';
import { initialText } from './initial-text.ts';
import { SlowPatterns } from './slow-patterns.tsx';
import { useShapes } from './use-shapes.ts';
import { ValueField } from './value-field.tsx';

interface Props {
  readonly target: CallTarget;
  readonly contentType: string;
  readonly text: string;
  readonly remarks: readonly ValueRemark[];
  readonly onChange: (text: string) => void;
  /** Shows the text instead. */
  readonly onText: () => void;
}

/** A JSON body as fields. Its text is the one thing that is kept: each edit changes the part that is meant. */
export function BodyForm({ target, contentType, text, remarks, onChange, onText }: Props) {
  const shapes = useShapes(target);
  const root = useMemo(() => readSource(text), [text]);
  if (shapes === undefined) return <p className="quiet">{words.loadingTheFields}</p>;
  if (shapes === 'failed') return <p className="remark">{words.theFieldsDidNotLoad}</p>;
  const { named, content } = shapes;
  const shape = content.find(({ type }) => type === contentType)?.shape ??
    content[0]?.shape ?? { kind: 'any' };
  if (!root) {
    const fault = text.trim() === '' ? undefined : findJsonFault(text);
    return (
      <div className="notice">
        <p>
          {fault
            ? say(words.theTextIsNotJson, { line: fault.line, column: fault.column, detail: fault.detail })
            : words.theBodyIsEmpty}
        </p>
        <p className="notice-links">
          {fault && (
            <button type="button" className="link-button" onClick={onText}>
              {words.mendTheText}
            </button>
          )}
          <button type="button" className="link-button" onClick={() => onChange(initialText(shape, named))}>
            {fault ? words.replaceItWithWhatThe : words.fillInWhatTheSchema}
          </button>
        </p>
      </div>
    );
  }
  return (
    <BodyProvider value={{ api: target.api, text, onChange, named, remarks, Value: ValueField }}>
      <div className="body-form">
        <SlowPatterns />
        <ValueField
          slot={{
            ...{ shape, steps: [], name: '', isRequired: true, node: root },
            write: (value) => onChange(withValue(text, root, value)),
          }}
        />
      </div>
    </BodyProvider>
  );
}
