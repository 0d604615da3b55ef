'use client';

import { useEffect } from 'react';
import { copyText } from '../ui/copy.ts';
import { wholeTextOf } from './whole-text.ts';

/** Serves the copy and wrap buttons of every code panel on the page; one listener instead of one island per panel. */
export function CodeControls() {
  useEffect(() => {
    applyWrap(localStorage.getItem('wrap') === 'on');
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
  if (copy !== null) void copyText(readVisibleCode(copy.closest('.code')), copy);
  const text = event.target.closest<HTMLElement>('[data-copy-text]');
  if (text !== null) void copyText(text.dataset.copyText ?? '', text);
  if (event.target.closest('[data-wrap-code]') !== null) {
    const isWrapped = document.querySelector('.code[data-wrap]') !== null;
    localStorage.setItem('wrap', isWrapped ? 'off' : 'on');
    applyWrap(!isWrapped);
  }
}

// A panel may hold one block per language; the one that is drawn is the one that is meant.
function readVisibleCode(panel: Element | null): string {
  const blocks = [...(panel?.querySelectorAll('pre') ?? [])];
  const visible = blocks.find((block) => block.checkVisibility()) ?? blocks[0];
  return visible === undefined ? '' : wholeTextOf(visible);
}

// One choice for all panels, as with the language.
function applyWrap(isWrapped: boolean): void {
  for (const panel of document.querySelectorAll('.code')) panel.toggleAttribute('data-wrap', isWrapped);
  for (const button of document.querySelectorAll('[data-wrap-code]')) {
    button.setAttribute('aria-pressed', String(isWrapped));
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
