import { words } from '#words/controls.ts';

/** Opens all that is folded in the section of a pressed button (`FoldAll`), or closes it again; the button says which is next. */
export function foldAll(button: HTMLElement): void {
  const isOpening = button.dataset.folds !== 'open';
  const folds = button
    .closest('section')
    ?.querySelectorAll<HTMLDetailsElement>('details:is(.nest, .row-text)');
  for (const fold of folds ?? []) fold.open = isOpening;
  button.dataset.folds = isOpening ? 'open' : '';
  button.textContent = isOpening ? words.closeAll : words.openAll;
}
