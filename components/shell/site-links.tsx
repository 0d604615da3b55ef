import { identity } from '#lib/links/identity.ts';
import { ActiveLink } from './active-link.tsx';

/** The entries of `portal.config.ts`; in the header, and on a phone at the head of the navigation panel. */
export function SiteLinks({ className, linkClassName }: { className: string; linkClassName: string }) {
  return (
    <ul className={className}>
      {identity.navigation.map(({ title, href }) => (
        <li key={href}>
          <ActiveLink href={href} section={`/${href.split('/')[1]}`} className={linkClassName}>
            {title}
          </ActiveLink>
        </li>
      ))}
    </ul>
  );
}
