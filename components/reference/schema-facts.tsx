import { cache, type ReactNode } from 'react';
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

interface Props {
  schema: Schema;
  /** What else is said of the value before its constraints. */
  extra?: readonly string[];
}

/** Constraints in words, default, allowed values and an example. */
export function SchemaFacts({ schema, extra = [] }: Props) {
  const { short, long } = factsOf(schema);
  return (
    <>
      <FactLine facts={[...extra, ...short, ...long]} />
      <SchemaValues schema={schema} />
    </>
  );
}

/** What is said of a value on the line of its name: limits, default and a short example, the schema's or one beside it. */
export function SchemaLimits({ schema, extra = [], example }: Props & { example?: ReactNode }) {
  const facts = [...extra, ...factsOf(schema).short, ...(example ? [example] : [])];
  if (facts.length === 0) return null;
  return <span className="row-limits">{facts.map(toSpan)}</span>;
}

/** What stands below that line, without the allowed values: long patterns, examples, further documentation. */
export function SchemaNotes({ schema }: { schema: Schema }) {
  return <FactLine facts={factsOf(schema).long} />;
}

/** Whether `SchemaNotes` has anything to say. */
export function hasNotes(schema: Schema): boolean {
  return factsOf(schema).long.length > 0;
}

/** The values that a schema allows, where it lists them. `isTight`: where rows have to make room for one another. */
export function SchemaValues({ schema, isTight = false }: { schema: Schema; isTight?: boolean }) {
  const { values, each } = takeValues(schema);
  return values.length > 0 && <ValueList values={values} each={each} isTight={isTight} />;
}

function FactLine({ facts }: { facts: readonly ReactNode[] }) {
  return facts.length > 0 && <p className="row-facts">{facts.map(toSpan)}</p>;
}

function toSpan(fact: ReactNode, index: number) {
  return <span key={index}>{fact}</span>;
}

/** Letters of a fact that fits on the line of a name, beside name and type. */
export const shortFact = 32;

/** What fits on the line of a name, and what stands below it. */
const factsOf = cache((schema: Schema) => {
  const short: ReactNode[] = [];
  const long: ReactNode[] = [];
  for (const constraint of describeConstraints(takeValues(schema).rest))
    (constraint.length > shortFact ? long : short).push(markPattern(constraint));
  const given = givenValues(schema);
  const isLone = given.filter(({ kind }) => kind === 'example').length === 1;
  for (const fact of given) {
    const isShort =
      (fact.kind === 'default' || (isLone && typeof fact.value !== 'object')) &&
      fact.mismatch === undefined &&
      writeValue(fact.value).length <= shortFact;
    (isShort ? short : long).push(<Fact {...fact} />);
  }
  for (const { before, docs } of documents(schema)) {
    const link = <OutsideLink text={docs.description ?? docs.url} url={docs.url} />;
    long.push(sayRich(words.moreDocs, { before, link }));
  }
  return { short, long };
});

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
