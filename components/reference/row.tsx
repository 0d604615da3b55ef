import type { ReactNode } from 'react';
import type { RowNote } from '#lib/changes/row-notes.ts';
import { words } from '#words/reference.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Link } from '../ui/link.tsx';
import { RowNotes } from './row-notes.tsx';

/** One named value: name, type, whether it is required, what it must fulfil, what it means, and what it is made of. */
export function Row(props: {
  anchor: string;
  /** The page that has the row, where it is shown on another one. */
  page?: string | undefined;
  /** Addresses that the row has beside its own. */
  alsoAt?: readonly string[] | undefined;
  name: string;
  type: ReactNode;
  isRequired: boolean;
  /** Words that stand out: "deprecated", "read only". */
  flags?: readonly string[];
  notes?: readonly RowNote[];
  /** Constraints, default, examples. */
  facts?: ReactNode;
  description?: ReactNode;
  /** Nested rows. */
  children?: ReactNode;
}) {
  const {
    anchor,
    page,
    alsoAt,
    name,
    type,
    isRequired,
    flags = [],
    notes = [],
    facts,
    description,
    children,
  } = props;
  return (
    <li className="row" id={page === undefined ? anchor : undefined}>
      <AlsoAt anchors={alsoAt} />
      <div className="row-head">
        <code className={flags.includes(words.deprecatedFlag) ? 'row-name line-through' : 'row-name'}>
          {page === undefined ? name : <Link href={`${page}#${anchor}`}>{name}</Link>}
        </code>
        <span className="row-type">{type}</span>
        <span className={isRequired ? 'row-required' : 'row-optional'}>
          {isRequired ? words.required : words.optional}
        </span>
        {flags.map((flag) => (
          <span key={flag} className={flag === words.deprecatedFlag ? 'flag tone-amber' : 'flag tone-gray'}>
            {flag}
          </span>
        ))}
        {page === undefined && <AnchorLink anchor={anchor} name={name} />}
      </div>
      {facts}
      <RowNotes notes={notes} />
      {description}
      {children}
    </li>
  );
}
