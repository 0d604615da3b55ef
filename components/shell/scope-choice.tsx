import type { ComponentProps } from 'react';
import { identity } from '#lib/links/identity.ts';

/** Which API is searched; nothing where there is one only. */
export function ScopeChoice(
  props: Pick<ComponentProps<'select'>, 'name' | 'value' | 'defaultValue' | 'onChange'>,
) {
  if (identity.apis.length < 2) return null;
  return (
    <select {...props} className="search-scope" aria-label="Search in">
      <option value="">Everything</option>
      {identity.apis.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  );
}
