import { type ReactNode, useId, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useBody, useRemark } from './body-context.ts';
import { FieldNote } from './field-note.tsx';
import { initialText } from './initial-text.ts';
import { NullSwitch } from './null-switch.tsx';
import { RemoveButton } from './remove-button.tsx';
import { pathOf, type Slot } from './slot.ts';

/** Deeper ones are opened by hand, so that a schema within itself ends. */
const openDepth = 3;

/** A value that is made of others: its head, and what is in it once it is sent and open. */
export function Group({ slot, children }: { slot: Slot; children: ReactNode }) {
  const { named } = useBody();
  const { shape, node, steps, name, remove } = slot;
  const [isOpen, setIsOpen] = useState(steps.length < openDepth);
  const id = useId();
  const remark = useRemark(steps);
  const path = pathOf(steps);
  // The body as a whole needs no head of its own.
  if (steps.length === 0) {
    return (
      <div className="group-content">
        {remark !== undefined && <p className="remark">{remark}</p>}
        {children}
      </div>
    );
  }
  const isShown = node !== undefined && node.kind !== 'null';
  return (
    <fieldset className={node ? 'group' : 'group field-off'} aria-label={path}>
      <div className="field-head">
        {!slot.isItem && (
          <input
            type="checkbox"
            aria-label={say(words.send, { name })}
            checked={node !== undefined}
            onChange={({ target }) => {
              if (!target.checked) return remove?.();
              setIsOpen(true);
              slot.write(initialText(shape, named));
            }}
          />
        )}
        {isShown ? (
          <button
            type="button"
            className="group-name"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            <code className={shape.isDeprecated ? 'line-through' : undefined}>{name}</code>
          </button>
        ) : (
          <code className={shape.isDeprecated ? 'line-through' : undefined}>{name}</code>
        )}
        <span className="row-type">{shape.type}</span>
        {slot.isRequired && !slot.isItem && <span className="row-required">{words.required}</span>}
        <NullSwitch slot={slot} />
        {slot.isItem && <RemoveButton path={path} onRemove={remove} />}
      </div>
      <FieldNote shape={shape} />
      {remark !== undefined && <p className="remark">{remark}</p>}
      {isShown && isOpen && (
        <div className="group-content group-nested" id={id}>
          {children}
        </div>
      )}
    </fieldset>
  );
}
