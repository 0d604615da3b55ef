import { words } from '#json/fault-words.ts';
import { JsonError } from './fault.ts';
import { type JsonLimits, jsonLimits } from './limits.ts';
import { isSameNumber, type Numeric, numberOf } from './number.ts';
import { type ReadOptions, readJson } from './read.ts';

export interface StrictOptions {
  readonly limits?: JsonLimits;
  /** Every number must be one that a double holds (RFC 7493, I-JSON): for those who calculate with them or store them. */
  readonly onlyDoubles?: boolean;
  /** Texts may not hold NUL, which databases refuse. */
  readonly refuseNul?: boolean;
  readonly isBare?: boolean;
}

/**
 * The value of a JSON text that came over the network, with what RFC 8259 leaves open closed: UTF-8 without a byte
 * order mark, no name twice in one object (two readers could read two different values), well-formed Unicode, and an
 * end to nesting and number of values.
 *
 * @throws JsonError
 */
export function readStrictJson(bytes: Uint8Array, options: StrictOptions = {}): unknown {
  const { limits = jsonLimits.network, onlyDoubles, refuseNul, isBare = false } = options;
  const text = decode(bytes);
  const refuse = (detail: string, at: number): never => {
    throw new JsonError(detail, text, at);
  };
  if (refuseNul && text.includes('\0')) refuse(words.holdsNul, text.indexOf('\0'));
  const reading: ReadOptions = {
    limits,
    isBare,
    onDuplicate: (_name, at) => refuse(words.nameTwice, at),
    onText: (value, at) => {
      if (!value.isWellFormed()) refuse(words.halfSurrogate, at);
      if (refuseNul && value.includes('\0')) refuse(words.textHoldsNul, at);
    },
    toNumber: (written, at) => {
      const number = numberOf(written);
      if (!Number.isFinite(Number(number))) return refuse(words.tooLarge, at);
      return onlyDoubles ? doubleOf(number, () => refuse(words.notExact, at)) : number;
    },
  };
  return readJson(text, reading);
}

/** Integers beyond 2^53 are refused even where they happen to be doubles: their neighbours are not. */
function doubleOf(number: Numeric, refuse: () => never): number {
  const double = Number(number) || 0;
  if (Number.isInteger(double) && !Number.isSafeInteger(double)) return refuse();
  return double !== 0 && !isSameNumber(number, double) ? refuse() : double;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new JsonError(words.notUtf8, '', 0);
  }
}
