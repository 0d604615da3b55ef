import type { ComponentProps } from 'react';
import { identity } from '#lib/links/identity.ts';
import { words } from '#words/search.ts';

/** Which API is searched; nothing where there is one only. */
export function ScopeChoice(
  props: Pick<ComponentProps<'select'>, 'name' | 'value' | 'defaultValue' | 'onChange'>,
) {
  if (identity.apis.length < 2) return null;
  return (
    <select {...props} className="search-scope" aria-label={words.searchIn}>
      <option value="">{words.everything}</option>
      {identity.apis.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  );
}
