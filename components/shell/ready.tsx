'use client';

import { useEffect } from 'react';
import { readyEvent } from './late-scripts.ts';

/** Last of the layout, so that its effect is the last to run: says that every control serves. */
export function Ready() {
  useEffect(() => {
    dispatchEvent(new Event(readyEvent));
  }, []);
  return null;
}
