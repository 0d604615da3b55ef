import { useState } from 'react';
import { useWanted, type Wanted } from './use-wanted.ts';

/**
 * Which part of a long list is drawn: its beginning, and what is asked for around it. Where something else is wanted, the
 * part moves there: all that stands before it may be tens of thousands.
 *
 * @param indexOf of the item in which a wanted place is; -1: in none
 */
export function useWindow(size: number, wanted: Wanted | undefined, indexOf: (place: number) => number) {
  const [{ from, to }, setPart] = useState({ from: 0, to: size });
  useWanted(wanted, (place) => {
    const index = indexOf(place);
    if (index < 0 || (index >= from && index < to)) return;
    const start = Math.floor(index / size) * size;
    setPart({ from: start, to: start + size });
  });
  return {
    from,
    to,
    drawEarlier: () => setPart({ from: Math.max(0, from - size), to }),
    drawLater: () => setPart({ from, to: to + size }),
  };
}
