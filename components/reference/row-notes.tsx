import type { RowNote } from '#lib/changes/row-notes.ts';
import { Link } from '../ui/link.tsx';

/** Which versions brought or changed a row; nothing where it is as old as the operation. */
export function RowNotes({ notes }: { notes: readonly RowNote[] }) {
  if (notes.length === 0) return null;
  return (
    <p className="row-facts row-notes">
      {notes.map(({ words, version, text, href }) => (
        <span key={`${words} ${version} ${text}`}>
          {words} <Link href={href}>{version}</Link>
          {text !== undefined && `: ${text}`}
        </span>
      ))}
    </p>
  );
}
