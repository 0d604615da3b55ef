import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import type { EnumValue, Schema } from '../../openapi/model.ts';
import { pageLimits } from '../../openapi/page-limits.ts';
import type { LabelledShape, PropertyNode, Shape } from '../../openapi/property-tree.ts';
import { divideFact } from '../literal-facts.ts';
import { isToldValue, mostOpenValues, takeValues, valueFacts } from '../value-facts.ts';
import { valueText } from '../value-text.ts';
import { renderRest, renderSome } from './rest.ts';
import { code, description, escapeText, indent, oneLine } from './text.ts';

interface Named {
  readonly name: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /** Goes before the schema's own. */
  readonly description?: string | undefined;
}

/** What versions did to the row for a path of a value's tree, as parts of its line; `''` is the value itself. */
export type NotesOf = (path: string) => readonly string[];

const noNotes: NotesOf = () => [];

/** A list item: `name` · type · facts, the description below, the members of the value nested under it. */
export function renderValue(value: Named, shape: Shape, notes = noNotes, path = ''): string {
  const { schema } = shape;
  const facts = [renderType(shape), ...valueFacts(schema, value).map(renderFact), ...notes(path)];
  const line = `- ${[code(value.name), ...facts].join(' · ')}`;
  const text = description(valueText(shape, value), 6);
  return withBelow(line, [text, renderEnum(schema), renderMembers(shape, notes)]);
}

/** The type in words; where that is a schema's name, what it is too: `UserId, string`. */
export function renderType(shape: Shape): string {
  const { type, typeBehind } = shape;
  return [type, typeBehind]
    .filter((part) => part !== undefined)
    .map(escapeText)
    .join(', ');
}

/** Literals and patterns as code, so that no character of them is taken for markup. */
export function renderFact(fact: string): string {
  const { said, literal } = divideFact(fact);
  return literal === undefined ? escapeText(said) : `${escapeText(said)} ${code(literal)}`;
}

function withBelow(line: string, below: readonly (string | undefined)[]): string {
  return [line, ...below.filter((part) => part !== undefined).map((part) => indent(part))].join('\n');
}

/** What a value is made of, as a list; `undefined` where there is nothing to say. */
export function renderMembers(shape: Shape, notes = noNotes): string | undefined {
  const { children, choices, conditions, recursiveRef, moreRef, left } = shape;
  const parts = [
    ...children.map((node) => renderNode(node, notes)),
    ...renderRest(left?.members, 'property'),
    ...(choices === undefined ? [] : [renderChoices(choices, notes)]),
    ...renderRest(left?.choices, 'alternative'),
    ...(conditions ?? []).map((condition) => renderLabelled(condition, notes)),
    ...(recursiveRef === undefined ? [] : [`- ${say(words.againAsAbove, { name: code(recursiveRef) })}`]),
    ...(moreRef === undefined ? [] : [`- ${say(words.membersOf, { name: code(moreRef) })}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('\n');
}

function renderNode(node: PropertyNode, notes: NotesOf): string {
  return renderValue({ name: node.name, required: node.required }, node, notes, node.path);
}

function renderChoices(
  { kind, options, discriminator }: NonNullable<Shape['choices']>,
  notes: NotesOf,
): string {
  const by = discriminator === undefined ? '' : say(words.byProperty, { property: code(discriminator) });
  const head =
    kind === 'oneOf' ? `- ${say(words.exactlyOneOf, { by })}` : `- ${say(words.atLeastOneOf, { by })}`;
  return [head, ...options.map((option) => indent(renderLabelled(option, notes)))].join('\n');
}

function renderLabelled(shape: LabelledShape, notes: NotesOf): string {
  const { label, values, isFallback, schema, type } = shape;
  const facts = [
    escapeText(label),
    ...(type === label ? [] : [renderType(shape)]),
    ...(values === undefined
      ? []
      : [say(words.forValues, { values: values.map((value) => code(value)).join(', ') })]),
    ...(isFallback ? [words.whereNoOtherApplies] : []),
    ...valueFacts(schema).map(renderFact),
  ];
  const text = description(valueText(shape, { name: label }), 6);
  const below = [text, renderEnum(schema), renderMembers(shape, notes)];
  return withBelow(`- ${facts.join(' · ')}`, below);
}

/** The values themselves stand among the facts; here is what each is called and means. */
export function renderEnum(schema: Schema): string | undefined {
  const { values } = takeValues(schema);
  if (!values.some(isToldValue)) return undefined;
  const listed = values.length > mostOpenValues ? values : values.filter(isToldValue);
  return renderSome(listed, 'value', renderEnumValue, pageLimits.values);
}

function renderEnumValue({ value, name, description, deprecated }: EnumValue): string {
  const named = [code(JSON.stringify(value)), ...(name === undefined ? [] : [escapeText(name)])];
  const head = `- ${[...named, ...(deprecated ? [words.deprecatedFlag] : [])].join(' · ')}`;
  return description === undefined ? head : `${head}: ${oneLine(description)}`;
}
