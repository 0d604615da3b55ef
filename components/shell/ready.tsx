'use client';

import { useEffect } from 'react';
import { readyEvent } from './late-scripts.ts';

/** What the boot script has noted on `<html>`: theme, language, and that scripts run. */
const noted = typeof document === 'undefined' ? {} : { ...document.documentElement.dataset };

/** Last of the layout, so that its effect is the last to run: says that every control serves. */
export function Ready() {
  useEffect(() => {
    // Lost where React found the page changed and drew it anew.
    Object.assign(document.documentElement.dataset, noted);
    dispatchEvent(new Event(readyEvent));
  }, []);
  return null;
}
