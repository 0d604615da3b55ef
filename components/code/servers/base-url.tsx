'use client';

import type { PageServers } from '#lib/request/page-servers.ts';
import { useBase } from './server-choice.ts';

/** The base URL in a sample: that of the server which the reader chose, put there by the boot script before React comes. */
export function BaseUrl({ list, base }: Pick<PageServers, 'list' | 'base'>) {
  const chosen = useBase(list);
  return (
    <span data-base={list} suppressHydrationWarning>
      {chosen ?? base}
    </span>
  );
}
