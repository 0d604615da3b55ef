import { useRef, useState } from 'react';
import { withItem, withoutItem, withValue } from '#lib/request/json-source.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { announce } from '../../ui/announce.ts';
import { useBody } from './body-context.ts';
import { initialText } from './initial-text.ts';
import { pathOf, type Slot } from './slot.ts';

/** Items past this are asked for: a page with thousands of fields answers no key press in time. */
const firstItems = 50;

/** The items of an array, which grows and shrinks. */
export function ArrayFields({ slot }: { slot: Slot & { node: NonNullable<Slot['node']> } }) {
  const { text, onChange, named, Value } = useBody();
  const { shape, node, steps } = slot;
  const root = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(firstItems);
  /** Of those at the end that are drawn because they were added by hand. */
  const [added, setAdded] = useState(0);
  const path = pathOf(steps) || words.theList;
  const shapeAt = (index: number) => shape.tuple?.[index] ?? shape.items ?? { kind: 'any' as const };
  const left = Math.max(0, node.items.length - added - count);
  const canGrow = shape.items !== undefined || node.items.length < (shape.tuple?.length ?? 0);
  const focusLater = (selector: string) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus());
  function add() {
    onChange(withItem(text, node, initialText(shapeAt(node.items.length), named)));
    setAdded(added + 1);
    announce(say(words.itemAdded, { count: node.items.length }));
    focusLater(':scope > .item:last-of-type :is(input:not([type="checkbox"]), select, textarea)');
  }
  function remove(index: number) {
    onChange(withoutItem(text, node, index));
    announce(say(words.itemRemoved, { index }));
    // The button that had the focus went with its item.
    focusLater(':scope > .group-add:last-of-type');
  }
  return (
    <div className="group-fields" ref={root}>
      {node.items.map((item, index) =>
        index < count || index >= node.items.length - added ? (
          <div className="item" key={index}>
            <Value
              slot={{
                ...{ shape: shapeAt(index), steps: [...steps, String(index)], name: `[${index}]` },
                ...{ isRequired: true, isItem: true, node: item },
                write: (value) => onChange(withValue(text, item, value)),
                remove: () => remove(index),
              }}
            />
          </div>
        ) : null,
      )}
      {left > 0 && (
        <button type="button" className="link-button group-add" onClick={() => setCount(count + firstItems)}>
          {say(words.showMoreOfItemsAre, { path, left })}
        </button>
      )}
      {canGrow && (
        <button type="button" className="link-button group-add" onClick={add}>
          {say(words.addAnItemTo, { path })}
        </button>
      )}
    </div>
  );
}
