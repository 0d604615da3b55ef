import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { OptionShape, Shape } from '#lib/request/body-shapes.ts';
import { type JsonSource, memberOf, sourceText } from '#lib/request/json-source.ts';
import { drawnProperties } from './drawn-properties.ts';
import { type NamedShapes, openShape } from './open-shape.ts';

/** Which alternative a value is meant to be: the one that its discriminator names, else the one that it is most like. */
export function matchOption(
  { options = [], discriminator }: Shape,
  node: JsonSource,
  text: string,
  named: NamedShapes,
): { readonly index: number; readonly isNamed: boolean } {
  const kind = discriminator === undefined ? undefined : memberOf(node, discriminator)?.value;
  if (kind?.kind === 'string') {
    const value: string = JSON.parse(sourceText(text, kind));
    const index = options.findIndex(({ values }) => values?.includes(value));
    if (index !== -1) return { index, isNamed: true };
  }
  const scores = options.map(({ shape }) => likeness(openShape(shape, named), node, text, named));
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return { index: Math.max(0, scores.indexOf(best)), isNamed: false };
}

/** The text of an alternative with the members of another that it has a place for. */
export function carryOver(
  option: OptionShape,
  fresh: Readonly<Record<string, unknown>>,
  from: JsonSource,
  text: string,
  named: NamedShapes,
): string {
  const { properties = [], entries } = openShape(option.shape, named);
  const kept = new Map(Object.entries(fresh).map(([name, value]) => [name, writeJson(value, 2)]));
  for (const { name, value } of from.members) {
    const property = properties.find((each) => each.name === name);
    // What tells the alternatives apart must not be taken from the other one.
    const isFixed = property && openShape(property.shape, named).choices?.length === 1;
    if ((property || entries) && !isFixed && !(option.values ?? []).includes(String(fresh[name])))
      kept.set(name, sourceText(text, value));
  }
  const lines = [...kept].map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${value.replaceAll('\n', '\n  ')}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function likeness(shape: Shape, node: JsonSource, text: string, named: NamedShapes): number {
  if (shape.choices) return holds(shape, node, text) ? 20 : -20;
  if (shape.options) {
    return shape.options.reduce(
      (most, option) => Math.max(most, likeness(openShape(option.shape, named), node, text, named)),
      Number.NEGATIVE_INFINITY,
    );
  }
  if (!isKind(shape, node)) return -20;
  if (node.kind !== 'object') return 1;
  const { entries, patterns } = shape;
  const properties = drawnProperties(shape, shape.rules && readJson(sourceText(text, node)));
  const known = properties.reduce((sum, { name, required, shape: declared }) => {
    const member = memberOf(node, name);
    const property = openShape(declared, named);
    if (!member) return sum - (required ? 2 : 0);
    if (property.choices) return sum + (holds(property, member.value, text) ? 5 : -10);
    return sum + 1;
  }, 0);
  const unknown = node.members.filter(({ name }) => !properties.some((each) => each.name === name)).length;
  return known - ((entries ?? patterns) ? 0 : unknown);
}

function holds({ choices = [] }: Shape, node: JsonSource, text: string): boolean {
  const written = writeJson(readJson(sourceText(text, node)));
  return choices.some(({ value }) => writeJson(value) === written);
}

/** Whether a value is of the kind that a field shows. */
export function isKind({ kind, isNullable }: Shape, node: JsonSource): boolean {
  if (kind === undefined || kind === 'any') return true;
  if (node.kind === 'null') return isNullable === true;
  return node.kind === (kind === 'integer' ? 'number' : kind);
}
