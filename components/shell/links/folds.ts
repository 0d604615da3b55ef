/** Opens or closes all that is folded in the section of a pressed button (`data-folds`), and turns the button round. */
export function foldAll(button: HTMLElement): void {
  const isOpening = button.getAttribute('aria-pressed') !== 'true';
  const section = button.closest('section');
  for (const fold of section?.querySelectorAll<HTMLDetailsElement>('details:is(.nest, .row-text)') ?? [])
    fold.open = isOpening;
  button.setAttribute('aria-pressed', String(isOpening));
}
