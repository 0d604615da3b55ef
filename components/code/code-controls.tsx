'use client';

import { useEffect } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { announce } from '../ui/announce.ts';
import { copyText } from '../ui/copy.ts';
import { wholeTextOf } from './whole-text.ts';
import { showWrap, toggleWrap } from './wrap.ts';

/** Serves the copy and wrap buttons of every code panel on the page; one listener instead of one island per panel. */
export function CodeControls() {
  useEffect(() => {
    showWrap();
    document.addEventListener('click', onClick);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('copy', onCopy);
    };
  }, []);
  return null;
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const copy = event.target.closest<HTMLElement>('[data-copy-code]');
  if (copy !== null) void copyCode(copy);
  const text = event.target.closest<HTMLElement>('[data-copy-text]');
  if (text !== null) void copyText(text.dataset.copyText ?? '', text);
  if (event.target.closest('[data-wrap-code]') !== null) {
    announce(toggleWrap() ? words.linesAreWrapped : words.linesAreWhole);
  }
}

/** Copies all of a code; where the page holds its beginning only, and no more of it comes, it says so. */
async function copyCode(button: HTMLElement): Promise<void> {
  const block = findVisibleCode(button.closest('.code'));
  if (block === undefined) return;
  const rest = block.parentElement?.querySelector<HTMLElement>(':scope > [data-whole], :scope > .code-note');
  const shown = wholeTextOf(block);
  if (!rest) return copyText(shown, button);
  const whole = await fetchText(rest.dataset.whole);
  return whole === undefined
    ? copyText(
        shown,
        button,
        say(words.copiedShown, { note: rest.firstChild?.textContent ?? words.itsBeginning }),
      )
    : copyText(whole, button);
}

// A panel may hold one block per language; the one that is drawn is the one that is meant.
function findVisibleCode(panel: Element | null): Element | undefined {
  const blocks = [...(panel?.querySelectorAll('pre') ?? [])];
  return blocks.find((block) => block.checkVisibility()) ?? blocks[0];
}

async function fetchText(url: string | undefined): Promise<string | undefined> {
  if (url === undefined) return undefined;
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

// Lines are boxes, which browsers join in their own ways when text is selected by hand: give the exact text.
function onCopy(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const code = (common instanceof Element ? common : common.parentElement)?.closest('pre code');
  if (code === null || code === undefined) return;
  event.clipboardData?.setData('text/plain', range.cloneContents().textContent ?? '');
  event.preventDefault();
}
