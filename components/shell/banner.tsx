import { getSite } from '#lib/site/index.ts';

/** The site's one line above the header. */
export function Banner() {
  const { banner } = getSite();
  if (banner === undefined) return null;
  const { text, href } = banner;
  return (
    <p className="banner" data-noprint>
      {href === undefined ? text : <a href={href}>{text}</a>}
    </p>
  );
}
