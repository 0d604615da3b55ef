import { Fragment, type ReactNode } from 'react';
import type { EnumValue, Schema } from '#lib/openapi/model.ts';
import { describeConstraints } from '#lib/openapi/property-tree.ts';
import { documents, givenValues, takeValues } from '#lib/render/value-facts.ts';
import { OutsideLink } from './api-facts.tsx';
import { Description } from './description.tsx';

/** Constraints in words, default, allowed values and an example. */
export function SchemaFacts({ schema, extra = [] }: { schema: Schema; extra?: readonly string[] }) {
  const { values, isOfItems, rest } = takeValues(schema);
  const facts: ReactNode[] = [...extra, ...describeConstraints(rest).map(markPattern)];
  for (const { word, value } of givenValues(schema)) facts.push(<Fact word={word} value={value} />);
  for (const { before, docs } of documents(schema)) {
    facts.push(
      <>
        {before}more: <OutsideLink text={docs.description ?? docs.url} url={docs.url} />
      </>,
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
      {values.length > 0 && <EnumValues values={values} isOfItems={isOfItems} />}
    </>
  );
}

// A regular expression reads as code, the words before it as words.
function markPattern(constraint: string): ReactNode {
  const [, words, pattern] = /^(.*?matches )(.+)$/s.exec(constraint) ?? [];
  if (pattern === undefined) return constraint;
  return (
    <>
      {words?.replace(/ $/, '\u00A0')}
      <code className="chip">{pattern}</code>
    </>
  );
}

function Fact({ word, value }: { word: string; value: unknown }) {
  return (
    <>
      {`${word}\u00A0`}
      <code className="chip">{write(value)}</code>
    </>
  );
}

function EnumValues({ values, isOfItems }: { values: readonly EnumValue[]; isOfItems: boolean }) {
  if (values.some(({ name, description }) => (name ?? description) !== undefined)) {
    return (
      <>
        {isOfItems && <p className="row-facts">each item: one of</p>}
        <dl className="pairs">
          {values.map(({ value, name, description }) => (
            <div key={write(value)}>
              <dt>
                <code className="chip">{write(value)}</code>
              </dt>
              <dd>
                {name}
                <Description source={description} small under={4} />
              </dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  if (values.length === 0) return null;
  return (
    <p className="row-values">
      {isOfItems ? 'each item: one of ' : 'one of '}
      {values.map(({ value }) => (
        <Fragment key={write(value)}>
          <code className="chip">{write(value)}</code>{' '}
        </Fragment>
      ))}
    </p>
  );
}

// Text without its quotes is how a reader will type it; the empty text would then be nothing at all.
function write(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : (JSON.stringify(value) ?? 'undefined');
}
