import { getSite } from '#lib/site/index.ts';

/** The scripts of others that the site lists; without such a list no page has any. */
export function Analytics() {
  return getSite().analytics?.scripts.map(({ src, integrity, attributes }) => (
    <script
      key={src}
      src={src}
      defer
      crossOrigin={integrity && 'anonymous'}
      integrity={integrity}
      {...attributes}
    />
  ));
}
