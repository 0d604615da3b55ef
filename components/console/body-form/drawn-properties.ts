import { isObject } from '#lib/openapi/json-value.ts';
import type { Addition, PropertyShape, Rule, Shape } from '#lib/request/body-shapes.ts';
import { meets } from './meets.ts';

/** A property as it is drawn for the value that stands there. */
export interface DrawnProperty extends PropertyShape {
  /** It is there, though nothing asks for it as long as the other values are what they are. */
  readonly isLeftOver?: true;
}

/** The properties of an object, with those that its values bring with them; none that holds a value is left out. */
export function drawnProperties(shape: Shape, value: unknown): readonly DrawnProperty[] {
  const { properties = [], rules } = shape;
  if (!rules || !isObject(value)) return properties;
  const drawn: Drawn = {
    value,
    properties: new Map(properties.map((property) => [property.name, property])),
    others: new Map(),
  };
  applyRules(rules, drawn, true);
  for (const [name, property] of drawn.others) {
    if (!drawn.properties.has(name)) drawn.properties.set(name, { ...property, isLeftOver: true });
  }
  return [...drawn.properties.values()];
}

interface Drawn {
  readonly value: Readonly<Record<string, unknown>>;
  readonly properties: Map<string, DrawnProperty>;
  /** Those of the branches that do not hold, where the value has them. */
  readonly others: Map<string, PropertyShape>;
}

function applyRules(rules: readonly Rule[], drawn: Drawn, isCertain: boolean): void {
  for (const { when, then, otherwise } of rules) {
    const outcome = meets(when, drawn.value);
    const isTold = isCertain && outcome !== undefined;
    // What cannot be decided is offered and not asked for.
    for (const [addition, isHeld] of [
      [then, outcome !== false],
      [otherwise, outcome !== true],
    ] as const) {
      if (!addition) continue;
      if (isHeld) add(addition, drawn, isTold);
      else setAside(addition, drawn);
    }
  }
}

function add(
  { properties = [], refused = [], rules = [] }: Addition,
  drawn: Drawn,
  isCertain: boolean,
): void {
  for (const { name, required, shape } of properties) {
    const known = drawn.properties.get(name);
    drawn.properties.set(name, {
      name,
      required: known?.required === true || (isCertain && required),
      shape: (isCertain ? shape : known?.shape) ?? known?.shape ?? shape ?? { kind: 'any' },
    });
  }
  for (const name of isCertain ? refused : []) {
    const known = drawn.properties.get(name);
    if (known && Object.hasOwn(drawn.value, name)) drawn.others.set(name, known);
    drawn.properties.delete(name);
  }
  applyRules(rules, drawn, isCertain);
}

function setAside({ properties = [], rules = [] }: Addition, drawn: Drawn): void {
  for (const { name, shape } of properties) {
    if (shape && Object.hasOwn(drawn.value, name)) drawn.others.set(name, { name, required: false, shape });
  }
  for (const { then, otherwise } of rules) {
    if (then) setAside(then, drawn);
    if (otherwise) setAside(otherwise, drawn);
  }
}
