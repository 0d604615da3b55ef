import type { ReactNode } from 'react';
import type { RowNote } from '#lib/changes/row-notes.ts';
import type { Schema } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Link } from '../ui/link.tsx';
import { RowNotes } from './row-notes.tsx';
import { RowText } from './row-text.tsx';
import { SchemaLimits } from './schema-facts.tsx';
import { sharedLimits, sharedValues } from './shared-parts.tsx';

/**
 * One named value. On its line stand name, type, whether it is required, and its limits; below them what it means, what
 * it may be, and what it is made of.
 */
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
  schema: Schema;
  /** What is said of the value before its constraints. */
  extra?: readonly string[];
  /** CommonMark. */
  text?: string | undefined;
  /** The level of the heading above it. */
  under?: 3 | 4;
  /** Of `PageLinks`. */
  textLines?: number | undefined;
  /** An example of its own, beside those of its schema, that is short enough for the line of the name. */
  example?: ReactNode;
  /** Longer ones, or several. */
  examples?: ReactNode;
  /** Nested rows. */
  children?: ReactNode;
}) {
  const { anchor, page, alsoAt, name, type, isRequired, flags = [], notes = [], children } = props;
  const { schema, extra = [], text, under, textLines, example, examples } = props;
  const isTight = textLines !== undefined;
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
        {extra.length > 0 || example ? (
          <SchemaLimits schema={schema} extra={extra} example={example} />
        ) : (
          sharedLimits(schema)
        )}
        {flags.map((flag) => (
          <span key={flag} className={flag === words.deprecatedFlag ? 'flag tone-amber' : 'flag tone-gray'}>
            {flag}
          </span>
        ))}
        {page === undefined && <AnchorLink anchor={anchor} name={name} />}
      </div>
      <RowNotes notes={notes} />
      <RowText schema={schema} text={text} under={under} lines={textLines} examples={examples} />
      {sharedValues(schema, isTight)}
      {children}
    </li>
  );
}
