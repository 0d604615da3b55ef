import { limits } from './limits.ts';

/**
 * Whether a number is a whole number of steps; undefined where their digits are too far apart to tell. In decimals,
 * since a double holds neither 0.1 nor an identifier of nineteen digits.
 */
export function isMultiple(value: unknown, step: unknown): boolean | undefined {
  const [whole, part] = [read(value), read(step)];
  if (!whole || !part || part.digits === 0n) return undefined;
  if (Math.abs(whole.exponent - part.exponent) > limits.digits) return undefined;
  const exponent = Math.min(whole.exponent, part.exponent);
  const at = (each: Decimal) => each.digits * 10n ** BigInt(each.exponent - exponent);
  return at(whole) % at(part) === 0n;
}

/** A number as JSON writes it: its digits, and the power of ten that the last of them stands at. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function read(value: unknown): Decimal | undefined {
  const text = String(value);
  const [, minus, whole, fraction = '', exponent = '0'] =
    (text.length <= limits.digits && /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)) || [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: minus === '-' ? -digits : digits, exponent: Number(exponent) - fraction.length };
}
