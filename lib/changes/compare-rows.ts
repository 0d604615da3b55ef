import { words } from '#words/comparison.ts';
import { words as terms } from '#words/terms.ts';
import type { Row } from '../links/operation-rows.ts';
import { say } from '../words/say.ts';
import { compareValues } from './compare-values.ts';
import { type Finding, isBreaking, type Role } from './finding.ts';

/**
 * The values, statuses and headers of two versions of an operation, by the anchors that they have on its page.
 * @param kind a webhook goes the other way: the reader receives its request and sends its response.
 */
export function compareRows(
  before: readonly Row[],
  after: readonly Row[],
  kind: 'operation' | 'webhook',
): Finding[] {
  const old = new Map(before.filter(isCompared).map((row) => [row.anchor, row]));
  const now = new Map(after.filter(isCompared).map((row) => [row.anchor, row]));
  const role = (row: Row): Role => (isRequest(row) === (kind === 'operation') ? 'sent' : 'received');
  const added = [...now.values()].filter(({ anchor }) => !old.has(anchor) && !isUnder(anchor, now, old));
  const removed = [...old.values()].filter(({ anchor }) => !now.has(anchor) && !isUnder(anchor, old, now));
  return [
    ...added.map((row) => describeAdded(row, role(row))),
    ...[...now.values()].flatMap((row) => {
      const earlier = old.get(row.anchor);
      return earlier === undefined ? [] : compareRow(earlier, row, role(row));
    }),
    ...removed.map((row) => describeRemoved(row, role(row))),
  ];
}

function isCompared({ kind }: Row): boolean {
  return kind === 'parameter' || kind === 'property' || kind === 'header' || kind === 'status';
}

/** Parameters and bodies are the request's; a callback's request comes to the client, its answers from it. */
function isRequest({ anchor }: Row): boolean {
  const isCallback = anchor.startsWith('callback-');
  const isAnswer = /^(?:callback-[^.]*\.)?response-/.test(anchor);
  return isAnswer === isCallback;
}

/** What lies in a thing that came or went with it says nothing of its own. */
function isUnder(anchor: string, own: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): boolean {
  for (let end = anchor.length - 1; end > 0; end -= 1) {
    if (!/[.[:]/.test(anchor.charAt(end))) continue;
    const parent = anchor.slice(0, end);
    if (own.has(parent) && !other.has(parent)) return true;
  }
  return false;
}

function describeAdded(row: Row, role: Role): Finding {
  const { kind, required = false } = row;
  const breaking = kind !== 'status' && role === 'sent' && required;
  return { ...at(row), kind: 'added', breaking, text: newWords(row, role), isNew: true };
}

function newWords({ kind, required = false }: Row, role: Role): string {
  if (kind === 'status') return words.newStatus;
  const noun = nouns[kind as keyof typeof nouns];
  if (role === 'received') return words[`new${noun}`];
  return required ? words[`newRequired${noun}`] : words[`newOptional${noun}`];
}

/** Of a row's kind, as the keys of words end. */
const nouns = { parameter: 'Parameter', property: 'Property', header: 'Header' } as const;

function describeRemoved(row: Row, role: Role): Finding {
  // A client that handled an error which no longer comes is not hurt.
  const breaking = row.kind === 'status' ? role === 'received' && /^[123]/.test(row.name) : true;
  return {
    ...at(row),
    kind: 'removed',
    breaking,
    text: words[`${row.kind as 'status' | keyof typeof nouns}Removed`],
    isGone: true,
  };
}

function compareRow(before: Row, after: Row, role: Role): Finding[] {
  const findings: Finding[] = [];
  if (before.deprecated !== after.deprecated)
    findings.push({
      ...at(after),
      kind: after.deprecated ? 'deprecated' : 'changed',
      breaking: false,
      text: after.deprecated ? words.deprecated : words.noLongerDeprecated,
    });
  if (before.required !== after.required && after.required !== undefined)
    findings.push({
      ...at(after),
      kind: 'changed',
      breaking: isBreaking(after.required ? 'narrower' : 'wider', role),
      text: describeRequired(after.required, role),
    });
  if (before.schema === undefined || after.schema === undefined) return findings;
  const changes = compareValues(before.schema, after.schema, role);
  const ref = changes.length === 0 && before.type !== after.type && isArrayOf(before, after);
  return [
    ...findings,
    ...changes.map(
      ({ text, effect }): Finding => ({
        ...at(after),
        kind: 'changed',
        breaking: isBreaking(effect, role),
        text,
      }),
    ),
    ...(ref
      ? [
          {
            ...at(after),
            kind: 'changed' as const,
            breaking: true,
            text: say(words.is, { now: after.type ?? '', before: before.type ?? '' }),
          },
        ]
      : []),
  ];
}

/** Items have no row of their own: where they are plain values, the type in words is all that tells. */
function isArrayOf({ type: before = '' }: Row, { type: after = '' }: Row): boolean {
  const plain = (type: string) =>
    ['string', 'integer', 'number', 'boolean'].some((items) =>
      type.startsWith(say(terms.arrayOf, { items })),
    );
  return plain(before) && plain(after);
}

function describeRequired(isRequired: boolean, role: Role): string {
  if (role === 'sent') return isRequired ? words.nowRequired : words.nowOptional;
  return isRequired ? words.alwaysThere : words.mayBeAbsent;
}

function at({ anchor, name, path, kind, place }: Row): Pick<Finding, 'anchor' | 'name' | 'place'> {
  return {
    anchor,
    name: kind === 'status' ? name : (path ?? name),
    place: kind === 'status' ? words.responses : place,
  };
}
