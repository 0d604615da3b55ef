import { words } from '#words/console.ts';
import { Field } from '../field.tsx';
import { useBody, useRemark } from './body-context.ts';
import { FieldNote } from './field-note.tsx';
import { initialText } from './initial-text.ts';
import { NullSwitch } from './null-switch.tsx';
import { RemoveButton } from './remove-button.tsx';
import { ScalarControl } from './scalar-control.tsx';
import { pathOf, type Slot } from './slot.ts';

/** A text, number or choice, or any value as JSON, with what is to be said about it. */
export function ScalarField({ slot }: { slot: Slot }) {
  const { named } = useBody();
  const { shape, node, name, steps } = slot;
  const remark = useRemark(steps);
  const hasNote = shape.description !== undefined || shape.hints !== undefined;
  return (
    <Field
      label={
        name === '' ? (
          words.value
        ) : (
          <code className={shape.isDeprecated ? 'line-through' : undefined}>{name}</code>
        )
      }
      {...(shape.type !== undefined && { type: shape.type })}
      isRequired={slot.isRequired && !slot.isItem && name !== ''}
      remark={remark === undefined ? undefined : { isBlocking: false, text: remark }}
      {...(!slot.isItem &&
        name !== '' && {
          toggle: {
            name,
            isOn: node !== undefined,
            onChange: (isOn) => (isOn ? slot.write(initialText(shape, named)) : slot.remove?.()),
          },
        })}
      actions={
        <>
          <NullSwitch slot={slot} />
          {slot.isItem && slot.remove && <RemoveButton path={pathOf(steps)} onRemove={slot.remove} />}
        </>
      }
      {...(hasNote && { note: <FieldNote shape={shape} /> })}
    >
      {(control) => <ScalarControl slot={slot} control={control} />}
    </Field>
  );
}
