import type { EnumValue, Schema } from '../../openapi/model.ts';
import type { LabelledShape, PropertyNode, Shape } from '../../openapi/property-tree.ts';
import { valueFacts } from '../value-facts.ts';
import { code, description, escapeText, indent } from './text.ts';

interface Named {
  readonly name: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /** Goes before the schema's own. */
  readonly description?: string | undefined;
}

/** A list item: `name` · type · facts, the description below, the members of the value nested under it. */
export function renderValue(value: Named, shape: Shape): string {
  const { schema, type } = shape;
  const line = `- ${[code(value.name), escapeText(type), ...valueFacts(schema, value).map(escapeText)].join(' · ')}`;
  const text = description(value.description ?? schema.description, 6);
  const below = [text, renderEnum(schema), renderMembers(shape)].filter((part) => part !== undefined);
  return [line, ...below.map((part) => indent(part))].join('\n');
}

/** What a value is made of, as a list; `undefined` where there is nothing to say. */
export function renderMembers(shape: Shape): string | undefined {
  const { children, choices, conditions, recursiveRef, moreRef } = shape;
  const parts = [
    ...children.map(renderNode),
    ...(choices === undefined ? [] : [renderChoices(choices)]),
    ...(conditions ?? []).map(renderLabelled),
    ...(recursiveRef === undefined ? [] : [`- again ${code(recursiveRef)}, as above`]),
    ...(moreRef === undefined ? [] : [`- the members of ${code(moreRef)}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('\n');
}

function renderNode(node: PropertyNode): string {
  return renderValue({ name: node.name, required: node.required }, node);
}

function renderChoices({ kind, options }: NonNullable<Shape['choices']>): string {
  const head = kind === 'oneOf' ? '- exactly one of:' : '- at least one of:';
  return [head, ...options.map((option) => indent(renderLabelled(option)))].join('\n');
}

function renderLabelled(shape: LabelledShape): string {
  const { label, values, schema, type } = shape;
  const named = values === undefined ? [] : [`for ${values.map((value) => code(value)).join(', ')}`];
  const facts = [
    escapeText(label),
    ...(type === label ? [] : [escapeText(type)]),
    ...named,
    ...valueFacts(schema).map(escapeText),
  ];
  const below = [description(schema.description, 6), renderEnum(schema), renderMembers(shape)];
  return [
    `- ${facts.join(' · ')}`,
    ...below.filter((part) => part !== undefined).map((part) => indent(part)),
  ].join('\n');
}

/** The values themselves stand among the facts; here is what each means. */
function renderEnum(schema: Schema): string | undefined {
  const described = (schema.enum ?? []).filter(hasDescription);
  if (described.length === 0) return undefined;
  return described
    .map(({ value, description }) => `- ${code(JSON.stringify(value))}: ${description}`)
    .join('\n');
}

function hasDescription(value: EnumValue): value is EnumValue & { description: string } {
  return value.description !== undefined;
}
