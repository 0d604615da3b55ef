import { words } from '#words/guides.ts';
import { Link } from '../ui/link.tsx';
/** A step on the way to a page; without an address it is a name alone. */
export interface PageStep {
  readonly title: string;
  readonly href?: string;
}

/** Where a page stands, above its title. */
export function PageSteps({ steps }: { steps: readonly PageStep[] }) {
  const [first, ...others] = steps;
  if (first === undefined) return null;
  if (others.length === 0 && first.href === undefined) return <p className="guide-section">{first.title}</p>;
  return (
    <nav className="guide-section" aria-label={words.breadcrumb}>
      <ol className="guide-steps">
        {steps.map(({ title, href }) => (
          <li key={`${href} ${title}`}>{href === undefined ? title : <Link href={href}>{title}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}
