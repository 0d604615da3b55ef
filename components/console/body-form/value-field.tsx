import type { Shape } from '#lib/request/body-shapes.ts';
import { ArrayFields } from './array-fields.tsx';
import { useBody } from './body-context.ts';
import { Group } from './group.tsx';
import { isKind } from './match-option.ts';
import { ObjectFields } from './object-fields.tsx';
import { openShape } from './open-shape.ts';
import { OptionFields } from './option-fields.tsx';
import { ScalarField } from './scalar-field.tsx';
import type { Slot } from './slot.ts';

/** One value of the body with all that is in it; `isBare`: what it is part of has its head. */
export function ValueField({ slot, isBare }: { slot: Slot; isBare?: boolean }) {
  const { named } = useBody();
  const shape = openShape(slot.shape, named);
  const open = { ...slot, shape };
  if (!isComposite(shape) || !fits(open)) {
    if (!isBare) return <ScalarField slot={open} />;
    const { remove: _, ...whole } = open;
    return <ScalarField slot={{ ...whole, name: '' }} />;
  }
  const content = open.node && open.node.kind !== 'null' && <Content slot={{ ...open, node: open.node }} />;
  return isBare ? content : <Group slot={open}>{content}</Group>;
}

function Content({ slot }: { slot: Slot & { node: NonNullable<Slot['node']> } }) {
  if (slot.shape.options) return <OptionFields slot={slot} />;
  return slot.shape.kind === 'array' ? <ArrayFields slot={slot} /> : <ObjectFields slot={slot} />;
}

function isComposite({ choices, options, kind }: Shape): boolean {
  return !choices && (options !== undefined || kind === 'object' || kind === 'array');
}

/** What is of another kind than its field is shown as it is written. */
function fits({ shape, node }: Slot): boolean {
  return node === undefined || node.kind === 'null' || shape.options !== undefined || isKind(shape, node);
}
