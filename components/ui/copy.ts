import { words } from '#words/controls.ts';
import { announce } from './announce.ts';

/** Copies `text`, says so, and marks `control` with `data-copied` for a moment. */
export async function copyText(
  text: string,
  control: HTMLElement,
  said: string = words.copied,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard outside a secure context, or no permission: say so instead of pretending.
    announce(words.copyingNotAllowed);
    return;
  }
  markCopied(control, said);
}

/** Says that something was copied, and marks the control for a moment. */
export function markCopied(control: HTMLElement, said: string): void {
  control.dataset.copied = '';
  announce(said);
  setTimeout(() => delete control.dataset.copied, 1600);
}
