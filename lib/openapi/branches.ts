import { words } from '#words/terms.ts';
import { say } from '../words/say.ts';
import { declaredTypes } from './decide-types.ts';
import { joinTypes } from './join-keywords.ts';
import type { Choice, Property, Schema } from './model.ts';
import { isNull } from './resolve-schema.ts';

/*
 * A branch (a choice of `oneOf` or `anyOf`, `not`, `if`, `then`, `else`) adds to the schema that it stands in and
 * replaces nothing. One that only demands something of what is described there already is said in words among the
 * constraints: `exactly one of: email is given / phone is given`. Any other is shown with rows of its own.
 */

/** Choices that a line of words can hold. */
const mostChoices = 8;
/** Values of a list that a line of words can hold. */
const mostValues = 5;
/** Branches within branches that a reader can still follow in one line. */
const maxDepth = 2;

/** Gives the constraints of a schema in words. */
type WordsOf = (schema: Schema) => string[];

/** The branches that are said in words. */
export function branchWords(schema: Schema, wordsOf: WordsOf): string[] {
  return wordsOfBranches(schema, schema, wordsOf);
}

/** The schema without those branches: what is left to be shown by rows, or filled in. */
export function withoutWordedBranches(schema: Schema): Schema {
  const { oneOf, anyOf, not, if: condition, then: met, else: unmet, allOf, ...rest } = schema;
  if (!(oneOf || anyOf || not || condition || allOf)) return schema;
  const worded = wordedIn(schema, schema, 0);
  const kept = allOf?.filter((part) => !isBranchesAlone(part, schema));
  if (worded.size === 0 && kept?.length === allOf?.length) return schema;
  return {
    ...rest,
    ...(oneOf && !worded.has('oneOf') && { oneOf }),
    ...(anyOf && !worded.has('anyOf') && { anyOf }),
    ...(not && !worded.has('not') && { not }),
    ...(condition && !worded.has('if') && { if: condition, ...thenAndElse(met, unmet) }),
    ...(kept && kept.length > 0 && { allOf: kept }),
  };
}

function thenAndElse(met: Schema | undefined, unmet: Schema | undefined) {
  return { ...(met && { ['then' as const]: met }), ...(unmet && { else: unmet }) };
}

type Branch = 'oneOf' | 'anyOf' | 'not' | 'if';

/** @param around says what the branches' properties are */
function wordedIn(schema: Schema, around: Schema, depth: number): Set<Branch> {
  const isDemand = (branch: Schema | undefined) => branch === undefined || demands(branch, around, depth);
  const areDemands = (choices: readonly Choice[]) =>
    choices.length <= mostChoices && besideNull(choices, around).every((choice) => isDemand(choice.schema));
  const { oneOf, anyOf, not, if: condition, then: met, else: unmet } = schema;
  const worded = new Set<Branch>();
  if (oneOf && !schema.discriminator && areDemands(oneOf)) worded.add('oneOf');
  if (anyOf && !schema.discriminator && areDemands(anyOf)) worded.add('anyOf');
  if (not && isDemand(not)) worded.add('not');
  if (condition && (met || unmet) && [condition, met, unmet].every(isDemand)) worded.add('if');
  return worded;
}

/** Null stands with the type. */
function besideNull(choices: readonly Choice[], { types }: Schema): readonly Choice[] {
  return types.includes('null') ? choices.filter((choice) => !isNull(choice.schema)) : choices;
}

const branchKeywords: ReadonlySet<string> = new Set(
  'types isTypeImplied oneOf anyOf not if then else'.split(' '),
);

/** Whether a part of `allOf` holds nothing but branches that are said in words. */
function isBranchesAlone(part: Schema, around: Schema): boolean {
  const keywords = Object.keys(part);
  if (!keywords.every((keyword) => branchKeywords.has(keyword))) return false;
  const worded = wordedIn(part, around, 0);
  return (
    keywords.length > 1 &&
    declaredTypes(part).every((type) => around.types.includes(type)) &&
    (['oneOf', 'anyOf', 'not', 'if'] as const).every((key) => part[key] === undefined || worded.has(key))
  );
}

/** Keywords that ask for something and say nothing of what a value is made of. */
const demanding: ReadonlySet<string> = new Set(
  'types isTypeImplied const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties'.split(
    ' ',
  ),
);

/** Whether a branch only demands something of what the schema around it describes. */
function demands(branch: Schema, around: Schema, depth: number): boolean {
  const { properties = [], oneOf, anyOf, not, ...rest } = branch;
  const nested = [oneOf, anyOf, not].filter((each) => each !== undefined);
  const known = new Map(around.properties?.map((property) => [property.name, property]));
  const worded = nested.length > 0 && depth < maxDepth ? wordedIn(branch, around, depth + 1) : undefined;
  return (
    properties.every((property) => isDemandOf(property, known.get(property.name))) &&
    isDemand(rest, around) &&
    (worded?.size ?? 0) === nested.length &&
    (properties.length > 0 || nested.length > 0 || Object.keys(rest).some((key) => asks.has(key)))
  );
}

const asks: ReadonlySet<string> = new Set(
  [...demanding].filter((keyword) => keyword !== 'types' && keyword !== 'isTypeImplied'),
);

function isDemandOf({ schema, required }: Property, known: Property | undefined): boolean {
  if (known === undefined) return false;
  // What is only mentioned asks for nothing.
  return isDemand(schema, known.schema) && (required || Object.keys(schema).some((key) => asks.has(key)));
}

function isDemand(schema: Schema, around: Schema): boolean {
  const declared = declaredTypes(schema);
  return (
    Object.keys(schema).every((keyword) => demanding.has(keyword)) &&
    (schema.enum?.length ?? 0) <= mostValues &&
    (isSameTypes(declared, around) || declared.length === 0) &&
    (schema.types.length === 0 || around.types.length > 0 || around.ref !== undefined)
  );
}

function isSameTypes(declared: Schema['types'], { types, ref }: Schema): boolean {
  return ref === undefined && types.every((type) => declared.includes(type));
}

function wordsOfBranches(schema: Schema, around: Schema, wordsOf: WordsOf): string[] {
  const { oneOf = [], anyOf = [], not, if: condition, then: met, else: unmet, allOf = [] } = schema;
  const worded = wordedIn(schema, around, 0);
  const demandsOf = (branch: Schema) => wordsOfDemands(branch, around, wordsOf).join(` ${words.and} `);
  const list = (choices: readonly Choice[]) =>
    besideNull(choices, around)
      .map((choice) => demandsOf(choice.schema))
      .join(' / ');
  const said: string[] = [];
  if (worded.has('oneOf')) said.push(say(words.exactlyOneOf, { list: list(oneOf) }));
  if (worded.has('anyOf')) said.push(say(words.atLeastOneOf, { list: list(anyOf) }));
  if (not && worded.has('not')) said.push(negated(not, demandsOf(not)));
  if (condition && worded.has('if'))
    said.push(conditionWords(demandsOf(condition), met && demandsOf(met), unmet && demandsOf(unmet)));
  const parts = allOf.filter((part) => isBranchesAlone(part, around));
  return [...said, ...parts.flatMap((part) => wordsOfBranches(part, around, wordsOf))];
}

function conditionWords(condition: string, met: string | undefined, unmet: string | undefined): string {
  if (met === undefined) return say(words.ifNot, { condition, unmet: unmet ?? '' });
  return unmet === undefined
    ? say(words.ifMet, { condition, met })
    : say(words.ifElse, { condition, met, unmet });
}

function wordsOfDemands(branch: Schema, around: Schema, wordsOf: WordsOf): string[] {
  const { properties = [], oneOf, anyOf, not, ...rest } = branch;
  return [
    ...properties.map((property) => wordsOfProperty(property, wordsOf)),
    ...wordsOf(rest),
    ...wordsOfBranches(
      { types: [], ...(oneOf && { oneOf }), ...(anyOf && { anyOf }), ...(not && { not }) },
      around,
      wordsOf,
    ),
  ];
}

function wordsOfProperty({ name, required, schema }: Property, wordsOf: WordsOf): string {
  const values = schema.const ? [schema.const] : schema.enum;
  if (values) {
    const list = values.map(({ value }) => JSON.stringify(value)).join(` ${words.or} `);
    return say(required ? words.isValue : words.isValueOrAbsent, { name, values: list });
  }
  const demand = wordsOf(schema).join(', ');
  if (demand === '') return say(words.isGiven, { name });
  return say(required ? words.fulfils : words.fulfilsOrAbsent, { name, demand });
}

/** `not: { required: [a] }` forbids the property; with several, only all of them together. */
function negated({ properties = [], ...rest }: Schema, said: string): string {
  const [only, ...others] = properties;
  const isOne = only?.required && others.length === 0 && Object.keys(only.schema).length === 1;
  const isAlone = Object.keys(rest).every((key) => key === 'types' || key === 'isTypeImplied');
  return isOne && isAlone ? say(words.isNotGiven, { name: only.name }) : say(words.not, { said });
}

/** A property of a branch, with the type that the schema around it declares where the branch says none. */
export function withinProperty(own: Schema, known: Schema): Schema {
  if (own.never || own.ref !== undefined || declaredTypes(own).length > 0) return own;
  const types = joinTypes(known.types, own.types) ?? known.types;
  return types.length === 0 ? own : { ...own, types, isTypeImplied: true };
}
