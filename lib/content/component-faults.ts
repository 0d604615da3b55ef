import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { suggest } from '../errors/nearest.ts';
import { type ComponentNode, namedAttributes, textOf } from './attribute-text.ts';
import { type Attribute, attributesOf, pageComponents } from './components.ts';

/** What a component on a page asks for that there is not: its name, its attributes, their words. */
export function componentFaults(node: ComponentNode): string[] {
  const name = node.name ?? '';
  const attributes = attributesOf(name);
  if (attributes === undefined) return [unknownComponent(name)];
  const given = namedAttributes(node);
  const missing = Object.keys(attributes).filter(
    (each) => attributes[each]?.isRequired && !given.some((attribute) => attribute.name === each),
  );
  return [
    ...given.flatMap((attribute) => attributeFaults(name, attributes, attribute)),
    ...missing.map((each) => `<${name}> needs ${each}: ${wordsOf(attributes[each])}`),
  ];
}

function unknownComponent(name: string): string {
  const names = Object.keys(pageComponents);
  return /^[A-Z][A-Za-z]*$/.test(name)
    ? `<${name}> is not a component: ${suggest(name, names)}`
    : `<${name}> is not allowed: use Markdown or one of the components ${names.join(', ')}`;
}

function attributeFaults(
  component: string,
  attributes: Readonly<Record<string, Attribute>>,
  attribute: MdxJsxAttribute,
): string[] {
  const { name } = attribute;
  if (!Object.hasOwn(attributes, name)) {
    const names = Object.keys(attributes);
    const mend = names.length === 0 ? 'it takes none' : suggest(name, names);
    return [`<${component}> has no attribute ${name}: ${mend}`];
  }
  const allowed = attributes[name];
  const text = textOf(attribute);
  const cannot = `${name} of <${component}> cannot be`;
  if (text === undefined) return [`${cannot} what it is: write ${wordsOf(allowed)} in quotes`];
  if (text.trim() === '' && allowed?.isRequired) return [`${cannot} empty: write ${wordsOf(allowed)}`];
  if (allowed?.words === undefined || allowed.words.includes(text)) return [];
  return [`${cannot} "${text}": ${suggest(text, allowed.words)}`];
}

function wordsOf(attribute: Attribute | undefined): string {
  return attribute?.words?.join(', ') ?? 'a text';
}
