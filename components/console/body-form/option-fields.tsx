import { useRef, useState } from 'react';
import { readJson } from '#json/read.ts';
import { sourceText } from '#lib/request/json-source.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { Field } from '../field.tsx';
import { useBody } from './body-context.ts';
import { initialOption } from './initial-text.ts';
import { carryOver, matchOption } from './match-option.ts';
import { openShape } from './open-shape.ts';
import { useSlowPatterns } from './pattern-answers.ts';
import type { Slot } from './slot.ts';

/** Alternatives, and the fields of the one that is chosen. */
export function OptionFields({ slot }: { slot: Slot & { node: NonNullable<Slot['node']> } }) {
  const { text, named, Value } = useBody();
  const { shape, node, steps, write } = slot;
  const options = shape.options ?? [];
  const [picked, setPicked] = useState<number>();
  // What stood in an alternative is there again when it is chosen again.
  const left = useRef(new Map<number, string>());
  // Which alternative a value is like may depend on a pattern, whose answer comes later.
  useSlowPatterns();
  const matched = matchOption(shape, node, text, named);
  const index = matched.isNamed ? matched.index : (picked ?? matched.index);
  const option = options[index];

  function choose(next: number) {
    const chosen = options[next];
    if (!chosen) return;
    left.current.set(index, sourceText(text, node));
    setPicked(next);
    const fresh = initialOption(shape, chosen, named);
    const isObject = node.kind === 'object' && fresh.startsWith('{');
    write(
      left.current.get(next) ??
        (isObject
          ? carryOver(chosen, readJson(fresh) as Readonly<Record<string, unknown>>, node, text, named)
          : fresh),
    );
  }
  return (
    <div className="group-fields">
      <Field
        label={
          shape.discriminator === undefined
            ? words.oneOf
            : say(words.oneOfBy, { property: shape.discriminator })
        }
      >
        {(control) => (
          <select
            {...control}
            className="control"
            value={index}
            onChange={({ target }) => choose(Number(target.value))}
          >
            {options.map(({ label }, each) => (
              <option key={label} value={each}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {option && (
        <Value key={index} slot={{ ...slot, steps, shape: openShape(option.shape, named) }} isBare />
      )}
    </div>
  );
}
