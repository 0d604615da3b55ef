import type { OptionShape, Shape } from '#lib/request/body-shapes.ts';
import { type NamedShapes, openShape } from './open-shape.ts';

/** Named shapes within themselves end here: the rest is opened by hand. */
const maxDepth = 6;

/** The JSON text that a field starts from once it is added: the default or example, else all that is required. */
export function initialText(shape: Shape, named: NamedShapes): string {
  return JSON.stringify(initialValue(shape, named, 0), null, 2);
}

/** The same for one of several alternatives, which its discriminator has to name. */
export function initialOption(parent: Shape, option: OptionShape, named: NamedShapes): string {
  return JSON.stringify(withKind(parent, option, initialValue(option.shape, named, 0)), null, 2);
}

function initialValue(declared: Shape, named: NamedShapes, depth: number): unknown {
  const shape = openShape(declared, named);
  if (shape.initial) return shape.initial.value;
  if (shape.choices) return shape.choices.length > 0 ? shape.choices[0]?.value : null;
  const option = shape.options?.[0];
  if (option) return withKind(shape, option, initialValue(option.shape, named, depth + 1));
  switch (shape.kind) {
    case 'object':
      return objectOf(shape, named, depth);
    case 'array':
      return shape.tuple?.map((item) => initialValue(item, named, depth + 1)) ?? [];
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function objectOf({ properties = [] }: Shape, named: NamedShapes, depth: number): object {
  const required = depth < maxDepth ? properties.filter((property) => property.required) : [];
  return Object.fromEntries(required.map(({ name, shape }) => [name, initialValue(shape, named, depth + 1)]));
}

function withKind({ discriminator }: Shape, { values }: OptionShape, value: unknown): unknown {
  if (discriminator === undefined || values?.[0] === undefined) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { [discriminator]: known, ...rest } = value as Record<string, unknown>;
  return values.includes(known as string) ? value : { [discriminator]: values[0], ...rest };
}
