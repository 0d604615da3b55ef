import type { Row } from '../links/operation-rows.ts';
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
function isRequest({ anchor, place }: Row): boolean {
  const isCallback = place.startsWith('callback ');
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
  const noun = nouns[kind] ?? kind;
  const text =
    kind === 'status'
      ? 'new status'
      : role === 'sent'
        ? `new ${required ? 'required' : 'optional'} ${noun}`
        : `new ${noun}`;
  return { ...at(row), kind: 'added', breaking, text };
}

const nouns: Partial<Record<Row['kind'], string>> = {
  parameter: 'parameter',
  property: 'property',
  header: 'header',
};

function describeRemoved(row: Row, role: Role): Finding {
  // A client that handled an error which no longer comes is not hurt.
  const breaking = row.kind === 'status' ? role === 'received' && /^[123]/.test(row.name) : true;
  return {
    ...at(row),
    kind: 'removed',
    breaking,
    text: `${nouns[row.kind] ?? row.kind} removed`,
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
      text: after.deprecated ? 'deprecated' : 'no longer deprecated',
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
            text: `is ${after.type}, was ${before.type}`,
          },
        ]
      : []),
  ];
}

/** Items have no row of their own: where they are plain values, the type in words is all that tells. */
function isArrayOf({ type: before = '' }: Row, { type: after = '' }: Row): boolean {
  const plain = /^array of (?:string|integer|number|boolean)\b/;
  return plain.test(before) && plain.test(after);
}

function describeRequired(isRequired: boolean, role: Role): string {
  if (role === 'sent') return isRequired ? 'now required' : 'now optional';
  return isRequired ? 'always there' : 'may be absent';
}

function at({ anchor, name, path, kind, place }: Row): Pick<Finding, 'anchor' | 'name' | 'place'> {
  return {
    anchor,
    name: kind === 'status' ? name : (path ?? name),
    place: kind === 'status' ? 'responses' : place,
  };
}
