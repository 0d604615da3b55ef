import { type ComponentType, createContext, use } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { ValueRemark } from '../verdict/check-values.ts';
import type { NamedShapes } from './open-shape.ts';
import type { Slot } from './slot.ts';

/** What every field of a body's form shares. */
export interface BodyContext {
  /** Slug of the API: values that its answers have shown are offered. */
  readonly api: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly named: NamedShapes;
  readonly remarks: readonly ValueRemark[];
  /** Draws a value within another; `isBare`: without a head of its own. */
  readonly Value: ComponentType<{ slot: Slot; isBare?: boolean }>;
}

const Context = createContext<BodyContext | undefined>(undefined);

export const BodyProvider = Context.Provider;

export function useBody(): BodyContext {
  const body = use(Context);
  if (!body) throw new Error('There is no body around this field.');
  return body;
}

/** What the schema says about the value at these steps, as a sentence. */
export function useRemark(steps: readonly string[]): string | undefined {
  const key = JSON.stringify(steps);
  const found = useBody().remarks.filter((remark) => JSON.stringify(remark.steps) === key);
  if (found.length === 0) return undefined;
  return found.map(({ detail }) => say(words.thisIs, { detail })).join(' ');
}
