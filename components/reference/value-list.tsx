import { Fragment } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import type { EnumValue } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { isToldValue, mostOpenValues } from '#lib/render/value-facts.ts';
import { say, sayNumber } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';

/** The values of an enumeration; a long list is folded, and can be filtered. */
export function ValueList(props: { values: readonly EnumValue[]; each: string; isTight?: boolean }) {
  const { values: all, each, isTight = false } = props;
  const values = all.slice(0, pageLimits.values);
  const isTold = values.some(isToldValue);
  const list = isTold ? <ValueTable values={values} /> : <Values values={values} />;
  if (values.length > (isTight && isTold ? mostTightValues : mostOpenValues)) {
    return (
      <details className="nest values">
        <summary className="icon-chevron">
          {say(words.oneOfMany, { each, number: sayNumber(all.length) })}
        </summary>
        {values.length > mostOpenValues && <ValueFilter />}
        {list}
        <Rest left={all.length - values.length} unit="value" />
      </details>
    );
  }
  if (!isTold) {
    return <p className="row-values">{sayRich(words.eachOneOfList, { each, list })}</p>;
  }
  return (
    <>
      {each !== '' && <p className="row-facts">{say(words.eachOneOf, { each })}</p>}
      {list}
    </>
  );
}

/** Rows of a table that stand open between rows that have to make room for one another. */
export const mostTightValues = 3;

/** Served by `ValueFilters`, and hidden where nothing serves it. */
function ValueFilter() {
  return (
    <p className="value-filter">
      <input
        className="value-filter-field"
        type="search"
        aria-label={words.filterValues}
        placeholder={words.filter}
        data-filter-values=""
      />
      <output className="quiet" aria-live="polite" />
    </p>
  );
}

function Values({ values }: { values: readonly EnumValue[] }) {
  return (
    <span className="value-chips">
      {values.map(({ value }) => (
        <Fragment key={JSON.stringify(value)}>
          <code className="chip" data-value="">
            {writeValue(value)}
          </code>{' '}
        </Fragment>
      ))}
    </span>
  );
}

function ValueTable({ values }: { values: readonly EnumValue[] }) {
  const hasNames = values.some(({ name }) => name !== undefined);
  const hasWords = values.some(({ description, deprecated }) => description !== undefined || deprecated);
  return (
    <table className="value-table">
      <thead>
        <tr>
          <th scope="col">{words.value}</th>
          {hasNames && <th scope="col">{words.name}</th>}
          {hasWords && <th scope="col">{words.description}</th>}
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, name, description, deprecated }) => (
          <tr key={JSON.stringify(value)} data-value="">
            <td>
              <code className="chip">{writeValue(value)}</code>
            </td>
            {hasNames && <td>{name !== undefined && <Breakable name={name} />}</td>}
            {hasWords && (
              <td>
                {deprecated && <span className="flag tone-amber">{words.deprecatedFlag}</span>}
                {description !== undefined && <Description source={description} small under={4} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A name that breaks behind its underscores, and not within a word. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

// Text without its quotes is how a reader will type it; the empty text would then be nothing at all.
export function writeValue(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : (JSON.stringify(value) ?? 'undefined');
}
