import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import type { Schema } from '#lib/openapi/model.ts';
import { describeConstraints } from '#lib/openapi/property-tree.ts';
import { dividePattern } from '#lib/render/literal-facts.ts';
import {
  documents,
  type GivenFact,
  givenValues,
  mismatchWords,
  takeValues,
} from '#lib/render/value-facts.ts';
import { words } from '#words/reference.ts';
import { OutsideLink } from './api-facts.tsx';
import { ValueList, writeValue } from './value-list.tsx';

/** Constraints in words, default, allowed values and an example. */
export function SchemaFacts({ schema, extra = [] }: { schema: Schema; extra?: readonly string[] }) {
  const { values, each, rest } = takeValues(schema);
  const facts: ReactNode[] = [...extra, ...describeConstraints(rest).map(markPattern)];
  for (const fact of givenValues(schema)) facts.push(<Fact {...fact} />);
  for (const { before, docs } of documents(schema)) {
    facts.push(
      sayRich(words.moreDocs, {
        before,
        link: <OutsideLink text={docs.description ?? docs.url} url={docs.url} />,
      }),
    );
  }
  return (
    <>
      {facts.length > 0 && (
        <p className="row-facts">
          {facts.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
      )}
      {values.length > 0 && <ValueList values={values} each={each} />}
    </>
  );
}

// A regular expression reads as code, the words before it as words.
function markPattern(constraint: string): ReactNode {
  const { said, literal } = dividePattern(constraint);
  if (literal === undefined) return constraint;
  return (
    <>
      {`${said}\u00A0`}
      <code className="chip">{literal}</code>
    </>
  );
}

function Fact({ word, value, mismatch }: GivenFact) {
  return (
    <>
      {`${word}\u00A0`}
      <code className="chip">{writeValue(value)}</code>
      {mismatch !== undefined && `, ${mismatchWords(mismatch)}`}
    </>
  );
}
