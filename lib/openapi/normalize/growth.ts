import { DescriptionError, locateFaults } from '../fault.ts';
import type { Place } from '../parse/place.ts';

/** GitHub's description, the largest that is widely known, has 60,000. */
const mostValues = 1_500_000;
/** An operation takes as much memory as so many schemas. */
export const valuesOfOperation = 5;

/**
 * Counts what the operations of a description hold. A part that many of them refer to is held by each, so that a small
 * file could grow without end.
 */
export class Growth {
  private left = mostValues;

  /** What comes now is not held beside what came before. */
  restart(): void {
    this.left = mostValues;
  }

  /** @param place what is read. Throws a `DescriptionError` where it is one value too many. */
  add(place: Place, values = 1): void {
    this.left -= values;
    if (this.left < 0) throw tooLarge(place, `more than ${mostValues} values`);
  }
}

/** @param size of all pages together, in words. */
export function tooLarge(place: Place, size: string): DescriptionError {
  const message = `with what they share, the pages up to here hold ${size}: let them share less, or split the file`;
  return new DescriptionError(locateFaults([{ severity: 'fatal', place, message }]));
}
