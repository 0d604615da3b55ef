import { elements, has, isObject, member, own, type Place, text, texts } from '../parse/place.ts';
import { tokensOf } from '../parse/pointer.ts';
import type { References } from '../parse/references.ts';
import { asWritten } from './as-written.ts';
import type { Report } from './kind.ts';
import { isSince } from './rules.ts';

/** Parts within one another that are looked at, and names and parts that a message tells. */
const most = { parts: 100, told: 3 };

/** One of the schemas that all hold where `allOf` joins them. */
interface Part {
  /** Which of the joined ones it is in; that which joins them is none of these. */
  readonly branch: number;
  readonly name: string;
  readonly names: ReadonlySet<string>;
  readonly required: readonly string[];
  /** Whether it forbids every member that it does not name itself. */
  readonly isClosed: boolean;
}

/** A part with `additionalProperties: false` sees its own properties only, and so forbids those of all the others. */
export function checkClosedParts(place: Place, references: References, report: Report): void {
  const fault = closedParts(place, references);
  if (fault === undefined) return;
  const { parts, names, isRequired } = fault;
  const closing = `${asWritten(place, 'additionalProperties', false)} of ${listed(parts.map(({ name }) => name))} forbids`;
  const said = listed(names.map((name) => `"${name}"`));
  const what = isRequired
    ? `no value satisfies this "allOf": it requires ${said}, and ${closing} that`
    : `${said} can never be given: ${closing} what the other parts of this "allOf" describe`;
  const meant = asWritten(place, 'unevaluatedProperties', false);
  const mend = isSince(report.dialect, '3.1')
    ? `remove it there, and write ${meant} beside "allOf"`
    : `remove it there (for what is meant, OpenAPI 3.1 has ${meant} beside "allOf")`;
  report.warn(place, `${what}: ${mend}`);
}

interface ClosedParts {
  readonly parts: readonly Part[];
  /** What they forbid of the others. */
  readonly names: readonly string[];
  readonly isRequired: boolean;
}

/**
 * Undefined where the parts can be met together. A part that names some members of the others may well be there to
 * forbid the rest of them.
 */
export function closedParts(place: Place, references: References): ClosedParts | undefined {
  if (!has(place, 'allOf')) return undefined;
  const all = partsOf(place, references);
  const found = all
    .filter(({ isClosed }) => isClosed)
    .map((part) => ({ part, ...forbiddenBy(part, all) }))
    .filter(({ names, required, isApart }) => required.length > 0 || (isApart && names.length > 0));
  if (found.length === 0) return undefined;
  const required = new Set(found.flatMap((each) => each.required));
  const names = required.size > 0 ? required : new Set(found.flatMap((each) => each.names));
  return { parts: found.map(({ part }) => part), names: [...names], isRequired: required.size > 0 };
}

function forbiddenBy(part: Part, all: readonly Part[]) {
  const others = all.filter(({ branch }) => branch !== part.branch);
  const described = others.flatMap(({ names }) => [...names]);
  const isForbidden = (name: string) => !part.names.has(name);
  return {
    names: described.filter(isForbidden),
    required: others.flatMap(({ required }) => required).filter(isForbidden),
    isApart: described.every(isForbidden),
  };
}

function partsOf(place: Place, references: References): Part[] {
  const branches = elements(member(place, 'allOf'));
  const inside = branches.flatMap((each, branch) => {
    const reference = text(each, '$ref');
    const [name] = reference === undefined ? [] : tokensOf(reference).slice(-1);
    return joined(each, references).map((at) =>
      part(at, branch, name === undefined ? `part ${branch + 1}` : `"${name}"`),
    );
  });
  return [part(place, -1, 'the schema itself'), ...inside];
}

/** The schema with all that it refers to and joins itself. */
function joined(place: Place, references: References): Place[] {
  const found = new Set([place]);
  const seen = new Set<unknown>([place.value]);
  // A Set visits what is added while it is walked.
  for (const at of found) {
    const next = [
      ...(text(at, '$ref') === undefined ? [] : [references.follow(at)]),
      ...elements(member(at, 'allOf')),
    ];
    for (const each of next) {
      if (seen.has(each.value) || found.size >= most.parts) continue;
      seen.add(each.value);
      found.add(each);
    }
  }
  return [...found];
}

function part(place: Place, branch: number, name: string): Part {
  const properties = member(place, 'properties');
  const described = isObject(properties.value) ? Object.keys(properties.value) : [];
  return {
    branch,
    name,
    names: new Set(described.filter((key) => own(properties.value, key) !== false)),
    required: texts(place, 'required'),
    isClosed: own(place.value, 'additionalProperties') === false && !has(place, 'patternProperties'),
  };
}

function listed(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const told = distinct.slice(0, most.told);
  const last = distinct.length > most.told ? `${distinct.length - most.told} more` : told.pop();
  return [...(told.length > 0 ? [told.join(', ')] : []), last].join(' and ');
}
