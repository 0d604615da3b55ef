import type { Shape } from '#lib/request/body-shapes.ts';
import type { JsonSource } from '#lib/request/json-source.ts';

/** The place of one value in the body, whether or not anything stands there. */
export interface Slot {
  readonly shape: Shape;
  /** Steps from the whole body, as remarks name them. */
  readonly steps: readonly string[];
  /** The member's name; empty for the body as a whole. */
  readonly name: string;
  readonly isRequired: boolean;
  /** Absent where nothing is sent. */
  readonly node?: JsonSource | undefined;
  /** Puts a JSON text there. */
  readonly write: (value: string) => void;
  /** Takes the value out; absent where there always is one. */
  readonly remove?: (() => void) | undefined;
  /** Items go for good, where a property only is not sent. */
  readonly isItem?: boolean;
}

/** Such as `items[0].email`. */
export function pathOf(steps: readonly string[]): string {
  return steps
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
