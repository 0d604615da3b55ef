import { useEffect, useState } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { words } from '#words/console.ts';
import { chooseLanguage } from '../code/language-choice.ts';
import { serverSearch } from '../code/servers/choose-server.ts';
import { copyText } from '../ui/copy.ts';
import { fitLink } from './fit-link.ts';
import { type LinkedRequest, linkPrefix, readLink, writeLink } from './request-link.ts';

/** The request in the page's address. It fills the form; nothing is ever sent because of it. */
export function useLinkedRequest(model: FormModel): {
  readonly values?: RequestValues;
  readonly isUnreadable: boolean;
  /** What it holds that this operation has no place for. */
  readonly leftOut?: readonly string[];
} {
  const [linked] = useState<LinkedRequest | 'none' | undefined>(() =>
    location.hash.startsWith(linkPrefix) ? (readLink(location.hash) ?? 'none') : undefined,
  );
  const language = typeof linked === 'object' ? linked.language : undefined;
  useEffect(() => {
    if (sampleLanguages.some(({ id }) => id === language)) chooseLanguage(language as string);
  }, [language]);
  if (linked === undefined || linked === 'none') return { isUnreadable: linked === 'none' };
  return { ...fitLink(model, linked.values), isUnreadable: false };
}

/** Copies the address that fills this form with `values`; false where that would be too long to survive. */
export function copyLink(model: FormModel, values: RequestValues, control: HTMLElement): boolean {
  const fragment = writeLink(model, values, document.documentElement.dataset.lang);
  if (fragment === undefined) return false;
  void copyText(
    location.origin + location.pathname + serverSearch(model.serverList && model.api) + fragment,
    control,
    words.linkCopied,
  );
  return true;
}
