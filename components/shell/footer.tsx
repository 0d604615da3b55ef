import { identity } from '#lib/links/identity.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';
import { Link } from '../ui/link.tsx';
import { markdownLinks } from './machine-links.ts';

export function Footer() {
  return (
    <footer className="border-t border-line" data-noprint>
      <div className="frame flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 text-sm text-ink-faint md:px-6">
        <p className="flex-1 max-sm:basis-full">{say(words.documentation, { name: identity.name })}</p>
        {[...identity.footer, ...markdownLinks].map(({ title, href }) => (
          <Link key={href} href={href} className="hover:text-ink">
            {title}
          </Link>
        ))}
      </div>
    </footer>
  );
}
