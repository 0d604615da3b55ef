import { withBase } from '#lib/env/base-path.ts';
import { words } from '#words/code.ts';
import { Link } from '../ui/link.tsx';
/** Under a code that is shown in part: how much of it that is, and where its whole is. */
export function CodeRest({ note, url }: { note?: string; url?: string }) {
  if (note === undefined) return null;
  return (
    <p className="code-note" data-whole={url === undefined ? undefined : withBase(url)}>
      {note}
      {url !== undefined && (
        <>
          {' '}
          <Link href={url} download>
            {words.downloadAll}
          </Link>
        </>
      )}
    </p>
  );
}
