import { limits } from './limits.ts';

/** A number as JSON writes it: its digits, and the power of ten that the last of them stands at. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/**
 * Below, above or 0 as `a` is less than, greater than or equal to `b`. Digit by digit, since a double holds neither
 * 0.1 nor an identifier of nineteen digits.
 */
export function compareNumbers(a: unknown, b: unknown): number {
  const [one, other] = [read(a), read(b)];
  if (!one || !other) return Number(a) - Number(b);
  const signs = sign(one.digits) - sign(other.digits);
  if (signs !== 0 || one.digits === 0n) return signs;
  const sizes = magnitude(one) - magnitude(other);
  if (sizes !== 0) return sizes * sign(one.digits);
  const [left, right] = aligned(one, other);
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether a number is a whole number of steps; undefined where their digits are too far apart to tell. */
export function isMultiple(value: unknown, step: unknown): boolean | undefined {
  const [whole, part] = [read(value), read(step)];
  if (!whole || !part || part.digits === 0n) return undefined;
  if (Math.abs(whole.exponent - part.exponent) > limits.digits) return undefined;
  const [left, right] = aligned(whole, part);
  return left % right === 0n;
}

function read(value: unknown): Decimal | undefined {
  const text = String(value);
  const [, minus, whole, fraction = '', exponent = '0'] =
    (text.length <= limits.digits && /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text)) || [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: minus === '-' ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

function sign(digits: bigint): number {
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/** The power of ten above the first digit. */
function magnitude({ digits, exponent }: Decimal): number {
  return String(digits).replace('-', '').length + exponent;
}

function aligned(one: Decimal, other: Decimal): [bigint, bigint] {
  const exponent = Math.min(one.exponent, other.exponent);
  const at = (each: Decimal) => each.digits * 10n ** BigInt(each.exponent - exponent);
  return [at(one), at(other)];
}
