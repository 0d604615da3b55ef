import { isNumeric } from '#json/number.ts';
import { words } from '#words/terms.ts';
import type { Row } from '../links/operation-rows.ts';
import { describeConstraints } from '../openapi/describe-schema.ts';
import type { EnumValue } from '../openapi/model.ts';
import { pageLimits } from '../openapi/page-limits.ts';
import { renderPlainText } from './plain-text.ts';
import { takeValues } from './value-facts.ts';

export type RowNameKind = 'parameter' | 'property' | 'header' | 'value' | 'status';

/** A parameter, property, header, enum value, scope or status, by name. */
export interface RowRecord {
  readonly kind: RowNameKind;
  readonly name: string;
  readonly anchor: string;
  /** `request body`, `response 201`, `query parameter`; a value's property besides. Empty: the page says enough. */
  readonly place: string;
  /** What a reader wants to know of the value: `string · 1 to 200 characters · required`. */
  readonly facts?: string;
  /** The beginning of its description, as plain text. */
  readonly text?: string;
}

const longestText = 240;
/** A longer one (a pattern, a list of values) is no answer on one line. */
const longestFact = 40;
const mostConstraints = 3;

/** A row of an operation's page, and its values by name. */
export function rowRecords(row: Row): RowRecord[] {
  const { kind, name, anchor: own, countedAt, place, path, description } = row;
  const anchor = countedAt ?? own;
  if (kind === 'status') return [{ kind, name, anchor, place: '', ...described(description) }];
  if (kind !== 'parameter' && kind !== 'property' && kind !== 'header') return [];
  const values = row.schema ? takeValues(row.schema).values.slice(0, pageLimits.values) : [];
  const where = path === undefined || path === name ? place : `${place}, ${path}`;
  return [
    { kind, name, anchor, place: where, facts: factsOf(row), ...described(description) },
    ...values.flatMap((each) => valueRecords(each, { anchor, name, place })),
  ];
}

function factsOf({ type, schema, required, anchor }: Row): string {
  const constraints = schema === undefined ? [] : describeConstraints(takeValues(schema).rest);
  const short = constraints.filter(({ length }) => length <= longestFact).slice(0, mostConstraints);
  // What an answer always has tells nobody what to send.
  const need = required === undefined || anchor.startsWith('response-') ? [] : [needWord(required)];
  return [type ?? '', ...short, ...need].filter((fact) => fact !== '').join(' · ');
}

function needWord(isRequired: boolean): string {
  return isRequired ? words.required : words.optional;
}

function described(description: string | undefined): { readonly text?: string } {
  return description === undefined ? {} : { text: beginningOf(description) };
}

/** Fields that share a schema share their description: of 220,000 rows some thousands are different. */
const beginnings = new Map<string, string>();
const mostKept = 5_000;

function beginningOf(description: string): string {
  const known = beginnings.get(description);
  if (known !== undefined) return known;
  if (beginnings.size >= mostKept) beginnings.clear();
  const text = renderPlainText(description, longestText);
  beginnings.set(description, text);
  return text;
}

/** A value of an enumeration is looked for as it is written and by what it is called. */
function valueRecords(
  { value, name: called, description }: EnumValue,
  { anchor, name, place }: Pick<Row, 'anchor' | 'name' | 'place'>,
): RowRecord[] {
  if (typeof value !== 'string' && !isNumeric(value)) return [];
  const of = (own: string, where: string): RowRecord => ({
    kind: 'value',
    name: own,
    anchor,
    place: where,
    ...described(description),
  });
  return [
    of(String(value), `${name}, ${place}`),
    ...(called === undefined ? [] : [of(called, `${name} ${value}, ${place}`)]),
  ];
}
