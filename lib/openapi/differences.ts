import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { JsonSchema } from './to-json-schema.ts';

/** One thing about a value that its schema does not allow. */
export interface Difference {
  /** Steps from the whole value to the part that is meant. */
  readonly steps: readonly string[];
  /** What is wrong, as what follows its name: "must be string". */
  readonly detail: string;
}

/** What a value's schema does not allow about it. @throws where the schema cannot be read (a pattern, for one). */
export function findDifferences(
  value: unknown,
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): Difference[] {
  if (schema === true) return [];
  const document = { $defs: definitions, allOf: [schema] } as unknown as Schema;
  const { valid, errors } = new Validator(document, '2020-12', false).validate(value);
  if (valid) return [];
  const seen = new Set<string>();
  return telling(errors)
    .map(toDifference)
    .filter(({ steps, detail }) => {
      const key = JSON.stringify([steps, detail]);
      return seen.has(key) ? false : seen.add(key);
    });
}

/** Keywords that only say that something below them is wrong. */
const joints = new Set([
  '$ref',
  'allOf',
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'dependentSchemas',
  'then',
  'else',
  'if',
]);
/** Keywords that do so where what is below is a schema, and speak for themselves where it is `false`. */
const closers = new Set(['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems']);

/** The errors that say something, of a list in which each comes right before those below it. */
function telling(errors: readonly OutputUnit[]): OutputUnit[] {
  const told: OutputUnit[] = [];
  for (let index = 0; index < errors.length; index += 1) {
    const error = errors[index] as OutputUnit;
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') {
      const below = runBelow(errors, index);
      const isOneTooMany = matchesOf(error.error) > 1;
      const best = isOneTooMany ? undefined : bestBranch(below, error);
      for (const each of best ?? [error]) told.push(each);
      index += below.length;
    } else if (
      !joints.has(error.keyword) &&
      !(closers.has(error.keyword) && hasOwnErrors(errors[index + 1], error))
    ) {
      told.push(error);
    }
  }
  return told;
}

/** The errors right behind one that are below it; the same schema tells of a list's other items further on. */
function runBelow(errors: readonly OutputUnit[], index: number): readonly OutputUnit[] {
  const error = errors[index] as OutputUnit;
  let end = index + 1;
  while (end < errors.length && isBelow(errors[end] as OutputUnit, error)) end += 1;
  return errors.slice(index + 1, end);
}

function isBelow(other: OutputUnit, error: OutputUnit): boolean {
  return (
    other.keywordLocation.startsWith(`${error.keywordLocation}/`) ||
    // `false` schemas are located by the value that they refuse.
    (other.keyword === 'false' && other.instanceLocation.startsWith(error.instanceLocation))
  );
}

function hasOwnErrors(next: OutputUnit | undefined, error: OutputUnit): boolean {
  return next !== undefined && isBelow(next, error);
}

/** The errors of the one branch that the value is meant to be: whose constants it has. */
function bestBranch(below: readonly OutputUnit[], error: OutputUnit): OutputUnit[] | undefined {
  const branchOf = (unit: OutputUnit) =>
    unit.keywordLocation.slice(error.keywordLocation.length + 1).split('/')[0];
  const branches = [...new Set(below.filter(({ keyword }) => keyword !== 'false').map(branchOf))];
  const meant = branches.filter((branch) =>
    below.every((unit) => branchOf(unit) !== branch || (unit.keyword !== 'const' && unit.keyword !== 'enum')),
  );
  const isTelling = meant.length === 1 && branches.length > 1;
  return isTelling ? telling(below.filter((unit) => branchOf(unit) === meant[0])) : undefined;
}

function toDifference({ keyword, instanceLocation, error }: OutputUnit): Difference {
  const steps = instanceLocation
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  const missing = keyword === 'required' ? /property "(.*)"\.$/s.exec(error)?.[1] : undefined;
  if (missing !== undefined) return { steps: [...steps, missing], detail: 'is missing' };
  return { steps, detail: words(keyword, error) };
}

/** Of `oneOf`: how many of its schemas allow the value. */
function matchesOf(error: string): number {
  return Number(/\((\d+) matches\)/.exec(error)?.[1] ?? 0);
}

function words(keyword: string, error: string): string {
  switch (keyword) {
    case 'false':
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not described';
    case 'type': {
      const [actual, ...expected] = [...error.matchAll(/"([^"]*)"/g)].map((match) => match[1]);
      return `is ${actual}, and must be ${expected.join(' or ')}`;
    }
    case 'enum':
    case 'const':
      return error
        .replace(/^Instance does not match (?:any of )?/, keyword === 'enum' ? 'must be one of ' : 'must be ')
        .replace(/\.$/, '');
    case 'format':
      return error.replace(/^String does not match format "(.*)"\.$/, 'is not of the format $1');
    case 'oneOf':
    case 'anyOf': {
      const matches = matchesOf(error);
      return matches > 1
        ? `is ${matches} of the alternatives, and must be one`
        : 'is none of the alternatives';
    }
    case 'pattern':
      return error
        .replace(/^String does not match pattern\.?/, 'does not match the pattern')
        .replace(/\.$/, '');
    default:
      return bounds[keyword]?.(/(-?[\d.e+]+)\)?\.$/.exec(error)?.[1] ?? '') ?? plain(error);
  }
}

/** Keywords whose bound is the last number of the validator's sentence. */
const bounds: Readonly<Record<string, (bound: string) => string>> = {
  minimum: (bound) => `must be at least ${bound}`,
  maximum: (bound) => `must be at most ${bound}`,
  exclusiveMinimum: (bound) => `must be greater than ${bound}`,
  exclusiveMaximum: (bound) => `must be less than ${bound}`,
  multipleOf: (bound) => `must be a multiple of ${bound}`,
  minLength: (bound) => `must have at least ${bound} ${bound === '1' ? 'character' : 'characters'}`,
  maxLength: (bound) => `must have at most ${bound} characters`,
  minItems: (bound) => `must have at least ${bound} ${bound === '1' ? 'item' : 'items'}`,
  maxItems: (bound) => `must have at most ${bound} items`,
};

/** "Duplicate items at indexes 0 and 1." stands by itself. */
function plain(error: string): string {
  return error.replace(/^(?:String|Array|Instance|Object) /, '').replace(/\.$/, '');
}
