import type { Example } from '../openapi/model.ts';

/** An example as text; `undefined` where it is only linked. */
export function writeExample({ serialized, value }: Example): string | undefined {
  if (serialized !== undefined) return serialized;
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
