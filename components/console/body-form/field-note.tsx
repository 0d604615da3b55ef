import type { Shape } from '#lib/request/body-shapes.ts';

/** What the schema says of a value: its description, and its constraints in words. */
export function FieldNote({ shape: { description, hints = [] }, id }: { shape: Shape; id?: string }) {
  if (description === undefined && hints.length === 0) return null;
  return (
    <p className="field-note" id={id}>
      {[description, hints.join(' · ')].filter(Boolean).join(' ')}
    </p>
  );
}
