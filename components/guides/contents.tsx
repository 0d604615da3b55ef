import type { GuideHeading } from '#lib/content/model.ts';
import { words } from '#words/guides.ts';
import { Link } from '../ui/link.tsx';

/** What is on this page: beside the text on wide screens, folded above it on the others. */
export function Contents(props: {
  headings: readonly Pick<GuideHeading, 'id' | 'text' | 'depth'>[];
  look: 'column' | 'folded';
}) {
  const { headings, look } = props;
  const shown = headings.filter(({ depth }) => depth <= 3);
  if (shown.length < 2) return null;
  const list = (
    <ul>
      {shown.map(({ id, text, depth }) => (
        <li key={id} className={depth === 3 ? 'toc-sub' : undefined}>
          <Link href={`#${id}`}>{text}</Link>
        </li>
      ))}
    </ul>
  );
  if (look === 'column') {
    return (
      <nav className="toc toc-column" aria-label={words.onThisPage} data-noprint>
        <p className="toc-title">{words.onThisPage}</p>
        {list}
      </nav>
    );
  }
  return (
    <details className="toc toc-folded" data-noprint>
      <summary>{words.onThisPage}</summary>
      <nav aria-label={words.onThisPage}>{list}</nav>
    </details>
  );
}
