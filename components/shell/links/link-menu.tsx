'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { copyText } from '../../ui/copy.ts';
import { permanentUrl } from './permanent-url.ts';
import { readQuotation } from './read-quotation.ts';

interface Item {
  readonly label: string;
  readonly said: string;
  readonly text: () => string;
}

/** What can be copied of a row: its permanent link, that in the reader's language, or a quotation for a ticket. */
export function LinkMenu({ link, onClose }: { link: HTMLAnchorElement; onClose: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = menu.current;
    if (box === null) return;
    box.showPopover();
    place(box, link);
    box.querySelector('button')?.focus();
    link.ariaExpanded = 'true';
    return () => {
      link.ariaExpanded = 'false';
    };
  }, [link]);
  useEffect(() => {
    const box = menu.current;
    const onToggle = (event: Event) => (event as ToggleEvent).newState === 'closed' && onClose();
    box?.addEventListener('toggle', onToggle);
    return () => box?.removeEventListener('toggle', onToggle);
  }, [onClose]);

  const close = () => {
    link.focus({ preventScroll: true });
    menu.current?.hidePopover();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      popover="auto"
      className="link-menu"
      aria-label={link.getAttribute('aria-label') ?? ''}
      onKeyDown={(event) => onMenuKey(event, close)}
    >
      {listItems(link).map(({ label, said, text }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            void copyText(text(), link, said);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function listItems(link: HTMLAnchorElement): Item[] {
  const url = permanentUrl(link);
  const language = readLanguage();
  const version = document.querySelector<HTMLElement>('[data-version]')?.dataset.version;
  return [
    { label: words.copyLink, said: words.linkCopied, text: () => url },
    ...(language === undefined
      ? []
      : [
          {
            label: say(words.copyLinkWith, { label: language.label }),
            said: say(words.linkWithCopied, { label: language.label }),
            text: () => `${url}?lang=${language.id}`,
          },
        ]),
    ...(version === undefined
      ? []
      : [
          {
            label: say(words.copyLinkAsOf, { version }),
            said: say(words.linkAsOfCopied, { version }),
            text: () => `${url}?v=${encodeURIComponent(version)}`,
          },
        ]),
    { label: words.copyAsMarkdownQuote, said: words.quoteCopied, text: () => readQuotation(link, url) },
  ];
}

/** The language of the page's samples; `undefined` where it has none to choose. */
function readLanguage(): { id: string; label: string } | undefined {
  const tab = document.querySelector<HTMLElement>('.code-tab[data-tab][aria-selected="true"]');
  return tab?.dataset.tab === undefined ? undefined : { id: tab.dataset.tab, label: tab.textContent ?? '' };
}

/** Below the link, or above where there is no room; it scrolls with the page. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const gap = 4;
  const left = Math.max(
    gap * 2,
    Math.min(at.right - width, document.documentElement.clientWidth - width - gap * 2),
  );
  const isAbove = at.bottom + gap + height > innerHeight && at.top - gap - height > 0;
  const top = isAbove ? at.top - gap - height : at.bottom + gap;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next !== undefined) items.at(next % items.length)?.focus();
  // Escape closes a popover without help, but leaves the focus behind.
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}
