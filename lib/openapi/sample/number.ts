import { type Numeric, readDecimal } from '#json/number.ts';
import type { Schema } from '../model.ts';
import { limits } from './limits.ts';
import { highest, lowest } from './parts.ts';

/** Numbers for schemas that all hold: 1 where it can be, else the one that is nearest to it; then their neighbours. */
export function* sampleNumbers(parts: readonly Schema[], isInteger: boolean): Generator<Numeric> {
  const steps = parts.flatMap(({ multipleOf }) => (Number(multipleOf ?? 0) > 0 ? [Number(multipleOf)] : []));
  const step = commonStep(isInteger ? [1, ...steps] : steps);
  const range = rangeOf(parts);
  const candidates = step === undefined ? between(range) : stepped(step, range);
  for (const number of candidates) if (isWithin(number, range)) yield number;
  // Of bounds with more digits than a number of JavaScript holds, nothing but the bound itself is sure to be right.
  for (const { minimum, maximum } of parts)
    for (const bound of [minimum, maximum]) if (typeof bound === 'object') yield bound;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

function rangeOf(parts: readonly Schema[]): Range {
  const [least = -Infinity, above = -Infinity] = [
    lowest(parts, 'minimum'),
    lowest(parts, 'exclusiveMinimum'),
  ];
  const [most = Infinity, below = Infinity] = [highest(parts, 'maximum'), highest(parts, 'exclusiveMaximum')];
  return {
    low: Math.max(least, above),
    high: Math.min(most, below),
    isLowOpen: above >= least,
    isHighOpen: below <= most,
  };
}

function isWithin(number: number, { low, high, isLowOpen, isHighOpen }: Range): boolean {
  const isAbove = isLowOpen && low !== -Infinity ? number > low : number >= low;
  const isBelow = isHighOpen && high !== Infinity ? number < high : number <= high;
  return isAbove && isBelow && Number.isFinite(number);
}

function* between({ low, high }: Range): Generator<number> {
  const start = Math.min(Math.max(1, low), high);
  yield start;
  // Of an open bound what stands next to it, as plainly as can be.
  yield Math.floor(low) + 1;
  yield Math.ceil(high) - 1;
  yield low + 0.5;
  yield high - 0.5;
  if (Number.isFinite(low) && Number.isFinite(high)) {
    yield Number(((low + high) / 2).toPrecision(6));
    yield (low + high) / 2;
  }
  for (let turn = 1; turn < limits.variations; turn++) {
    yield start + turn;
    yield start + turn / 2;
    yield start - turn;
    if (Number.isFinite(low) && Number.isFinite(high)) yield low + ((high - low) * turn) / limits.variations;
  }
}

/** Multiples, exact as decimals: most steps are not exact in binary. */
function* stepped({ digits, scale }: Scaled, range: Range): Generator<number> {
  const { low, high } = range;
  const size = Number(digits) / 10 ** scale;
  const wanted = Math.min(Math.max(1, low), high);
  const count = Math.ceil(Number((wanted / size).toPrecision(12)));
  if (!Number.isFinite(count)) return;
  const first = BigInt(count);
  const made = [...nearby(first)].map((count) => toNumber(count * digits, scale));
  // Validators that divide as JavaScript does take only some of them.
  const isDivisible = (number: number) => Number.isInteger(number / size);
  yield* made.filter((number) => isWithin(number, range) && isDivisible(number));
  yield* made;
}

function* nearby(first: bigint): Generator<bigint> {
  for (let turn = 0n; turn < BigInt(limits.variations); turn++) {
    yield first + turn;
    if (turn > 0n) yield first - turn;
  }
}

/** A whole number of a decimal place: `digits` / 10 ** `scale`. */
interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

/** The least number that all steps divide. */
function commonStep(steps: readonly number[]): Scaled | undefined {
  if (steps.length === 0) return undefined;
  const all = steps.map(scaledOf);
  const scale = Math.max(...all.map((each) => each.scale));
  const digits = all
    .map((each) => each.digits * 10n ** BigInt(scale - each.scale))
    .reduce((a, b) => (a / commonDivisor(a, b)) * b);
  return { digits, scale };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

function scaledOf(number: number): Scaled {
  const { digits, point } = readDecimal(String(number));
  const scale = Math.max(digits.length - point, 0);
  return { digits: BigInt(digits.padEnd(point + scale, '0')), scale };
}

function toNumber(digits: bigint, scale: number): number {
  return Number(`${digits}e-${scale}`);
}
