import { getSite } from '#lib/site/index.ts';
import { words } from '#words/shell.ts';
import { Link } from '../ui/link.tsx';

/** The site's one line above the header. */
export function Banner() {
  const { banner } = getSite();
  if (banner === undefined) return null;
  const { text, href } = banner;
  return (
    <aside className="banner" aria-label={words.announcement} data-noprint>
      {href === undefined ? text : <Link href={href}>{text}</Link>}
    </aside>
  );
}
