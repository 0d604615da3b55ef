import { withBase } from '#lib/env/base-path.ts';
import { identity } from '#lib/links/identity.ts';
import { initialOf } from '#lib/site/initial.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';

/** Mark and name. */
export function Brand() {
  return (
    <Link href="/" className="flex min-w-0 items-center gap-2.5 rounded-md text-ink">
      <Mark />
      <span className="truncate font-semibold tracking-[-0.01em]">{identity.name}</span>
      {identity.suffix !== '' && <span className="text-ink-faint max-sm:sr-only">{identity.suffix}</span>}
      {identity.isInternal && <span className="flag tone-violet">{words.internal}</span>}
    </Link>
  );
}

/** The site's own, for either theme, or the first letter of its name. The name itself stands beside it. */
function Mark() {
  const { logo, name } = identity;
  if (logo === undefined)
    return (
      <span aria-hidden="true" className="brand-initial">
        {initialOf(name)}
      </span>
    );
  if (logo.light === logo.dark) return <img src={withBase(logo.light)} alt="" className="brand-logo" />;
  return (
    <>
      <img src={withBase(logo.light)} alt="" className="brand-logo brand-logo-light" />
      {/* Not fetched where the other one is shown. */}
      <img src={withBase(logo.dark)} alt="" loading="lazy" className="brand-logo brand-logo-dark" />
    </>
  );
}
