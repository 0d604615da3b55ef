import { writeJson } from '#json/write.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import type { OptionShape, Shape } from '#lib/request/body-shapes.ts';
import { drawnProperties } from './drawn-properties.ts';
import { type NamedShapes, openShape } from './open-shape.ts';

/** Named shapes within themselves end here: the rest is opened by hand. */
const maxDepth = 6;
const maxItems = 5;
/** What is required because of what was required because of … */
const maxRounds = 4;

/** The JSON text that a field starts from once it is added: the default or example, else all that is required. */
export function initialText(shape: Shape, named: NamedShapes): string {
  return writeJson(initialValue(shape, named, 0), 2);
}

/** The same for one of several alternatives, which its discriminator has to name. */
export function initialOption(parent: Shape, option: OptionShape, named: NamedShapes): string {
  return writeJson(withKind(parent, option, initialValue(option.shape, named, 0)), 2);
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
      return listOf(shape, named, depth);
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

/** All that is required, and what those values require in their turn. */
function objectOf(shape: Shape, named: NamedShapes, depth: number): object {
  let made = new Map<string, unknown>();
  for (let round = 0; round < maxRounds && depth < maxDepth; round += 1) {
    const missing = drawnProperties(shape, Object.fromEntries(made)).filter(
      ({ name, required }) => required && !made.has(name),
    );
    if (missing.length === 0) break;
    made = new Map([
      ...made,
      ...missing.map(
        ({ name, shape: property }) => [name, initialValue(property, named, depth + 1)] as const,
      ),
    ]);
  }
  return Object.fromEntries(made);
}

/** As many items as there must be, up to a handful. */
function listOf({ tuple = [], items, minItems = 0 }: Shape, named: NamedShapes, depth: number): unknown[] {
  const more = items && depth < maxDepth ? Math.min(minItems, maxItems) - tuple.length : 0;
  const shapes = [...tuple, ...Array.from({ length: Math.max(0, more) }, () => items ?? {})];
  return shapes.map((shape) => initialValue(shape, named, depth + 1));
}

function withKind({ discriminator }: Shape, { values }: OptionShape, value: unknown): unknown {
  if (discriminator === undefined || values?.[0] === undefined) return value;
  if (!isObject(value)) return value;
  const { [discriminator]: known, ...rest } = value as Record<string, unknown>;
  return values.includes(known as string) ? value : { [discriminator]: values[0], ...rest };
}
