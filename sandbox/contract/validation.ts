import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { BodyFault } from '../errors.ts';
import { isObject, type Node } from './references.ts';
import { parseTime } from './time.ts';

// Only a name that `$ref`s are resolved against; nothing is fetched.
const root = 'https://spec.invalid/kynetra.json';
const mostFaults = 20;
const longestPointer = 500;

export type Validate = (value: unknown) => readonly BodyFault[];

const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');
const isDateTime = addFormats.default.get('date-time') as { validate: (text: string) => boolean };

/** A time zone may lead out of the years that ISO 8601 writes with four digits. */
function isTime(text: string): boolean {
  if (!isDateTime.validate(text)) return false;
  const time = parseTime(text) ?? Number.NaN;
  return earliest <= time && time <= latest;
}

/**
 * OpenAPI's `discriminator` as Ajv takes it: without the `mapping`, which repeats what the `const` of each branch says, and
 * with the type that it is about, since Ajv tries no branch at all on what is no object.
 */
function withDiscriminators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDiscriminators);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withDiscriminators(member)] as const);
  const { discriminator, type, oneOf } = value;
  if (!isObject(discriminator) || !('propertyName' in discriminator)) return Object.fromEntries(members);
  const takesNull =
    Array.isArray(oneOf) && oneOf.some((branch) => isObject(branch) && branch.type === 'null');
  return {
    type: type ?? (takesNull ? ['object', 'null'] : 'object'),
    ...Object.fromEntries(members),
    discriminator: { propertyName: discriminator.propertyName },
  };
}

/** Compiles schemas of one description where they stand, so that every `$ref` means what it means in the file. */
export class Schemas {
  readonly #ajv: Ajv2020;

  constructor(document: Node) {
    this.#ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true, validateFormats: true });
    addFormats.default(this.#ajv);
    this.#ajv.addFormat('date-time', isTime);
    // `format: password` is a hint for forms; the other unknown ones have a pattern beside them.
    this.#ajv.addFormat('password', true);
    this.#ajv.addSchema({ ...(withDiscriminators(document) as Node), $id: root });
  }

  /** A check of values against the schema at a JSON pointer (`#/…`); faults in the order found, at most 20. */
  at(pointer: string): Validate {
    const fragment = pointer.slice(1).split('/').map(encodeURIComponent).join('/');
    return this.of({ $ref: `${root}#${fragment}` });
  }

  /** A check against a schema that stands outside the description. */
  of(schema: Node): Validate {
    const validate: ValidateFunction = this.#ajv.compile(schema);
    return (value) => (validate(value) ? [] : faultsOf(validate.errors ?? []));
  }
}

/** One fault for each place: the first rule that it breaks. */
function faultsOf(errors: readonly ErrorObject[]): BodyFault[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isNoise = (error: ErrorObject) =>
    // The rule that a name breaks is told by `propertyNames`, which has the name.
    error.propertyName !== undefined ||
    // What each inline branch of a failed choice found says less than the choice itself.
    choices.some(({ schemaPath }) => error.schemaPath.startsWith(`${schemaPath}/`));
  const faults = new Map<string, BodyFault>();
  for (const error of errors) {
    const pointer = pointerOf(error);
    if (isNoise(error) || faults.has(pointer)) continue;
    // A branch behind a `$ref` has already said more.
    if (choices.includes(error) && [...faults.keys()].some((other) => other.startsWith(`${pointer}/`)))
      continue;
    faults.set(pointer, { pointer, detail: detailOf(error), rule: error.keyword });
    if (faults.size === mostFaults) break;
  }
  return [...faults.values()];
}

function pointerOf({ keyword, instancePath, params }: ErrorObject): string {
  const member: unknown =
    {
      required: params.missingProperty,
      additionalProperties: params.additionalProperty,
      unevaluatedProperties: params.unevaluatedProperty,
      propertyNames: params.propertyName,
      discriminator: params.tag,
    }[keyword] ?? undefined;
  if (typeof member !== 'string') return instancePath;
  const pointer = `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return pointer.length > longestPointer ? instancePath : pointer;
}

const formats: Readonly<Record<string, string>> = {
  email: 'Must be an email address.',
  'date-time': 'Must be a date and time with a time zone, as in ISO 8601.',
  uri: 'Must be a URI.',
};

function count(limit: unknown, unit: string, units: string): string {
  return `${limit} ${limit === 1 ? unit : units}`;
}

/** The rule in words that a developer can act on. Nothing of the value is repeated. */
function detailOf({ keyword, params }: ErrorObject): string {
  const limit: unknown = params.limit;
  switch (keyword) {
    case 'required':
      return 'Is required.';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'Is not a field of this request.';
    case 'type':
      return `Must be ${[params.type].flat().map(withArticle).join(' or ')}.`;
    case 'format':
      return formats[String(params.format)] ?? `Must have the format ${params.format}.`;
    case 'pattern':
      return `Must match ${params.pattern}.`;
    case 'enum':
      return `Must be one of ${(params.allowedValues as unknown[]).join(', ')}.`;
    case 'const':
      return `Must be ${JSON.stringify(params.allowedValue)}.`;
    case 'minLength':
      return `Must have at least ${count(limit, 'character', 'characters')}.`;
    case 'maxLength':
      return `Must have at most ${count(limit, 'character', 'characters')}.`;
    case 'minItems':
      return `Must have at least ${count(limit, 'entry', 'entries')}.`;
    case 'maxItems':
      return `Must have at most ${count(limit, 'entry', 'entries')}.`;
    case 'minProperties':
      return `Must have at least ${count(limit, 'field', 'fields')}.`;
    case 'maxProperties':
      return `Must have at most ${count(limit, 'field', 'fields')}.`;
    case 'minimum':
      return `Must be at least ${limit}.`;
    case 'maximum':
      return `Must be at most ${limit}.`;
    case 'uniqueItems':
      return 'Must not hold the same value twice.';
    case 'propertyNames':
      return 'Is not a valid name.';
    case 'discriminator':
      return 'Must name one of the documented kinds.';
    default:
      return 'Has none of the documented forms.';
  }
}

function withArticle(type: unknown): string {
  if (type === 'null') return 'null';
  return `${/^[aeiou]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}
