/** One choice for all panels and pages, as with the theme: it stands on the root, where the boot script puts it too. */

/** Says on the buttons what is chosen; for panels that are drawn after the page was read. */
export function showWrap(): void {
  const isWrapped = String(document.documentElement.dataset.wrap !== undefined);
  for (const button of document.querySelectorAll('[data-wrap-code]'))
    button.setAttribute('aria-pressed', isWrapped);
}

/** @returns whether lines are wrapped from now on */
export function toggleWrap(): boolean {
  const isWrapped = document.documentElement.toggleAttribute('data-wrap');
  showWrap();
  try {
    localStorage.setItem('wrap', isWrapped ? 'on' : 'off');
  } catch {
    // Storage is off: the choice holds on this page.
  }
  return isWrapped;
}
