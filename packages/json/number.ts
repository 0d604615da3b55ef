const brand = Symbol.for('json-number');

/**
 * A number of a JSON text that a JavaScript number would not give back as it is written: 9007199254740993, 1e400, 10.50,
 * -0. All others are plain numbers.
 */
export class JsonNumber {
  /** As JSON writes it. */
  readonly text: string;

  /** @param text a number by the grammar of JSON */
  constructor(text: string) {
    this.text = text;
    Object.freeze(this);
  }

  // By a symbol of all realms: a server's bundle may hold this class twice.
  get [brand](): true {
    return true;
  }

  /** `JSON.stringify` writes the digits, where the runtime can (`JSON.rawJSON`); `writeJson` does everywhere. */
  toJSON(): unknown {
    return rawJson?.(this.text) ?? Number(this.text);
  }

  toString(): string {
    return this.text;
  }

  /** The nearest number that JavaScript has. */
  valueOf(): number {
    return Number(this.text);
  }
}

/** A number of a JSON document. */
export type Numeric = number | JsonNumber;

/** Node 21, Chrome 114, Firefox 135, Safari 18.4 and later. */
export const rawJson = (JSON as { rawJSON?: (text: string) => unknown }).rawJSON;

export function isJsonNumber(value: unknown): value is JsonNumber {
  if (typeof value !== 'object' || value === null) return false;
  // Nearly all objects are plain ones, for which a look at the prototype costs less than one along it.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null && brand in value;
}

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || isJsonNumber(value);
}

/** The number that a JSON text stands for, as it is written there. */
export function numberOf(text: string): Numeric {
  const number = Number(text);
  return String(number) === text ? number : new JsonNumber(text);
}

/** The same value as a plain number, where there is one: 10.5 for 10.50, for what is counted and compared only. */
export function plainNumber(value: Numeric): Numeric {
  const number = Number(value);
  return Number.isFinite(number) && isSameNumber(value, number) ? number : value;
}

/** One spelling for all texts of one decimal value: 1.50, 15e-1 and 1.5 are the same. */
export function decimalOf(text: string): string {
  const { sign, digits, point } = readDecimal(text);
  return digits === '' ? '0' : `${sign < 0 ? '-' : ''}.${digits}e${point}`;
}

/** By their decimal values. */
export function isSameNumber(a: Numeric, b: Numeric): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  return decimalOf(String(a)) === decimalOf(String(b));
}

/** Below 0, 0 or above 0, by the decimal values. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (Number(a) !== Number(b)) return Number(a) - Number(b);
  if (typeof a === 'number' && typeof b === 'number') return 0;
  const [left, right] = [readDecimal(String(a)), readDecimal(String(b))];
  const sign = signOf(left);
  if (sign !== signOf(right)) return sign - signOf(right);
  return sign * (left.point - right.point || compareDigits(left.digits, right.digits)) || 0;
}

/** Whether it has no fraction: 9007199254740993 and 1e400 have none. */
export function isIntegral(value: unknown): boolean {
  if (!isJsonNumber(value)) return Number.isInteger(value);
  const { digits, point } = readDecimal(value.text);
  return digits.length <= point || digits === '';
}

/** Digits that are written out to tell whether one number is a multiple of another. */
const longestExact = 2000;

/**
 * Whether a number is a whole number of steps, by their decimal values, since a double holds neither 0.1 nor an
 * identifier of nineteen digits; undefined where their digits are too many, or too far apart, to tell.
 */
export function isMultipleOf(value: Numeric, step: Numeric): boolean | undefined {
  const [whole, part] = [readDecimal(String(value)), readDecimal(String(step))];
  if (part.digits === '') return undefined;
  if (whole.digits === '') return true;
  // Both as whole numbers of the smaller one's last place.
  const lastPlace = Math.min(whole.point - whole.digits.length, part.point - part.digits.length);
  if (Math.max(whole.point, part.point) - lastPlace > longestExact) return undefined;
  const scaled = ({ digits, point }: Decimal) => BigInt(digits.padEnd(point - lastPlace, '0'));
  return scaled(whole) % scaled(part) === 0n;
}

/** A number as JSON writes it, taken apart. */
export interface Decimal {
  readonly sign: 1 | -1;
  /** Without zeros at either end; empty for 0. */
  readonly digits: string;
  /** How many of the digits stand before the point; below 0 where zeros stand behind it first. */
  readonly point: number;
}

export function readDecimal(text: string): Decimal {
  const [, minus, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = whole + fraction;
  const digits = trimZeros(all);
  return {
    sign: minus === '-' ? -1 : 1,
    digits,
    point: digits === '' ? 0 : whole.length + Number(exponent) - leadingZeros(all),
  };
}

function signOf({ sign, digits }: Decimal): number {
  return digits === '' ? 0 : sign;
}

function leadingZeros(digits: string): number {
  let count = 0;
  while (digits[count] === '0') count += 1;
  return count;
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(leadingZeros(digits.slice(0, end)), end);
}

function compareDigits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
