import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: sorts as ASCII, so that identifiers sort by time of creation. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 16;

export type IdPrefix = 'acc' | 'dlv' | 'evt' | 'key' | 'req' | 'ses' | 'usr';

let lastTime = -1;
let lastRandom: number[] = [];

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let i = 0; i < 10; i++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Adds one to the random part, so that identifiers of one millisecond keep the order of their making. */
function increment(digits: number[]): boolean {
  for (let i = digits.length - 1; i >= 0; i--) {
    const digit = digits[i] ?? 0;
    if (digit < 31) {
      digits[i] = digit + 1;
      return true;
    }
    digits[i] = 0;
  }
  return false;
}

/** Sorts before every identifier of that millisecond, and after those of earlier ones. */
export function firstIdAt(prefix: IdPrefix, time: number): string {
  return `${prefix}_${encodeTime(Math.min(Math.max(0, time), 2 ** 48 - 1))}`;
}

/** `<prefix>_` and a ULID: 48 bits of time, 80 random bits, 26 characters. */
export function createId(prefix: IdPrefix, now: number): string {
  if (now !== lastTime || !increment(lastRandom)) {
    lastTime = now;
    lastRandom = [...randomBytes(randomLength)].map((byte) => byte & 31);
  }
  return `${prefix}_${encodeTime(now)}${lastRandom.map((digit) => alphabet.charAt(digit)).join('')}`;
}
