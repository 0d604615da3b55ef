import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { nearest } from '../errors/nearest.ts';
import { type Attribute, pageComponents } from './components.ts';

const known: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = pageComponents;

/** What a component on a page asks for that there is not: its name, its attributes, their words. */
export function componentFaults(node: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(known, name)) return [unknownComponent(name)];
  const attributes = known[name] ?? {};
  const given = node.attributes.filter((each): each is MdxJsxAttribute => each.type === 'mdxJsxAttribute');
  const missing = Object.keys(attributes).filter(
    (each) => attributes[each]?.isRequired && !given.some((attribute) => attribute.name === each),
  );
  return [
    ...given.flatMap((attribute) => attributeFaults(name, attributes, attribute)),
    ...missing.map((each) => `<${name}> needs ${each}: ${wordsOf(attributes[each])}`),
  ];
}

function unknownComponent(name: string): string {
  const names = Object.keys(known);
  return /^[A-Z][A-Za-z]*$/.test(name)
    ? `<${name}> is not a component: ${suggest(name, names)}`
    : `<${name}> is not allowed: use Markdown or one of the components ${names.join(', ')}`;
}

function attributeFaults(
  component: string,
  attributes: Readonly<Record<string, Attribute>>,
  { name, value }: MdxJsxAttribute,
): string[] {
  if (!Object.hasOwn(attributes, name)) {
    const names = Object.keys(attributes);
    const mend = names.length === 0 ? 'it takes none' : suggest(name, names);
    return [`<${component}> has no attribute ${name}: ${mend}`];
  }
  const words = attributes[name]?.words;
  if (words === undefined || (typeof value === 'string' && words.includes(value))) return [];
  const written = typeof value === 'string' ? `"${value}"` : 'what it is';
  const mend = typeof value === 'string' ? suggest(value, words) : `write ${wordsOf({ words })} in quotes`;
  return [`${name} of <${component}> cannot be ${written}: ${mend}`];
}

function suggest(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`;
}

function wordsOf(attribute: Attribute | undefined): string {
  return attribute?.words?.join(', ') ?? 'a text';
}
