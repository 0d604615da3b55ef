import { withoutBase } from '#lib/env/base-path.ts';
import type { Problem } from '#lib/request/exchange.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { Link } from '../ui/link.tsx';

/** A problem in words, with the ways on. What a server wrote is text; only addresses of the web become links. */
export function ProblemNotice({ problem, hint }: { problem: Problem; hint?: string }) {
  const links = [
    {
      href: safeLink(problem.type),
      text: problem.code ? say(words.whatCodeMeans, { code: problem.code }) : words.whatErrorMeans,
    },
    { href: safeLink(problem.docUrl), text: words.whereItIsDocumented },
  ].filter(({ href }) => href !== undefined);
  return (
    <section className="notice notice-problem" aria-label={words.problem}>
      <p className="notice-title">{problem.title ?? words.theRequestWasRefused}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul className="notice-list">
          {problem.errors.slice(0, 20).map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {pointer && <code>{pointer}</code>} {detail}
            </li>
          ))}
        </ul>
      )}
      {hint && <p>{hint}</p>}
      {links.length > 0 && (
        <p className="notice-links">
          {links.map(({ href, text }) => (
            <Link key={text} href={href} rel="noopener noreferrer nofollow">
              {text}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

/** An http(s) address; one of this portal as a path inside it, so that it works under whatever name the portal is reached. */
function safeLink(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username || url.password) return undefined;
  return url.origin === location.origin ? withoutBase(url.pathname) + url.search + url.hash : url.href;
}
