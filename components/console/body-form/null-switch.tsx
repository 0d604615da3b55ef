import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useBody } from './body-context.ts';
import { initialText } from './initial-text.ts';
import type { Slot } from './slot.ts';

/** Between a value and `null`, where both are allowed. */
export function NullSwitch({ slot: { shape, node, name, write } }: { slot: Slot }) {
  const { named } = useBody();
  if (!node || (!shape.isNullable && node.kind !== 'null')) return null;
  const isNull = node.kind === 'null';
  const next = () => {
    if (!isNull) return 'null';
    const text = initialText(shape, named);
    return text === 'null' ? '""' : text;
  };
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={isNull}
      aria-label={say(words.isNull, { name })}
      onClick={() => write(next())}
    >
      null
    </button>
  );
}
