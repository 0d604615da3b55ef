import { words } from '#words/controls.ts';
import { announce } from '../../ui/announce.ts';
import { markCopied } from '../../ui/copy.ts';

/** Copies the Markdown of the page. The promise goes to the clipboard as it is: Safari forgets the press while it waits. */
export async function copyPage(control: HTMLElement): Promise<void> {
  const text = fetch(control.dataset.copyPage ?? '').then((answer) => {
    if (!answer.ok) throw new Error(`the page's Markdown answered ${answer.status}`);
    return answer.text();
  });
  try {
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    markCopied(control, words.pageCopied);
  } catch {
    announce(words.pageNotCopied);
  }
}
