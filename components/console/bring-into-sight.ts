/** Pixels of an answer that are to be seen: its status, the verdict, and the first lines of its body. */
const enough = 320;

/**
 * Scrolls to an answer, unless its status and first lines are on the screen as it is. What stands above in a pane of its
 * own, or sticks to the pane's upper edge, is the element's `scroll-margin-top`.
 */
export function bringIntoSight(element: HTMLElement): void {
  const { top, height } = element.getBoundingClientRect();
  const around = paneOf(element);
  const pane = around?.getBoundingClientRect();
  const margin = pixels(getComputedStyle(element).scrollMarginTop);
  const upper = (pane?.top ?? pixels(getComputedStyle(document.documentElement).scrollPaddingTop)) + margin;
  const lower = Math.min(innerHeight, pane?.bottom ?? innerHeight);
  if (top >= upper - 1 && top + Math.min(height, enough) <= lower) return;
  // Of the pane alone: the text beside it stays where it is read.
  if (around) around.scrollTop += top - upper;
  else element.scrollIntoView({ block: 'start' });
}

/** The nearest part of the page around it that scrolls by itself. */
function paneOf(element: HTMLElement): HTMLElement | undefined {
  for (
    let around = element.parentElement;
    around && around !== document.body;
    around = around.parentElement
  ) {
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY))
      return around;
  }
  return undefined;
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
