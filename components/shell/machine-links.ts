import { isExported } from '#lib/env/exported.ts';
import { identity } from '#lib/links/identity.ts';
import { descriptionUrl, explorerUrl } from '#lib/links/urls.ts';
import { words } from '#words/shell.ts';

const slug = identity.mainApi ?? (identity.apis.length === 1 ? identity.apis[0]?.slug : undefined);

/** The same content for programs. */
export const markdownLinks =
  slug === undefined
    ? [{ title: 'llms.txt', href: '/llms.txt' }]
    : [
        { title: 'OpenAPI', href: descriptionUrl(slug, 'yaml') },
        { title: 'llms.txt', href: '/llms.txt' },
        ...(isExported ? [] : [{ title: words.explorer, href: explorerUrl(slug) }]),
      ];
