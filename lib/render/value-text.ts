import { say } from '#lib/words/say.ts';
import { words } from '#words/terms.ts';
import type { Schema } from '../openapi/model.ts';
import type { Shape } from '../openapi/property-tree.ts';
import { escapeText } from './markdown/text.ts';

interface Around {
  /** What the value is called where it stands: its title is not said twice. */
  readonly name?: string;
  /** CommonMark that the place says of the value, before what its schema says. */
  readonly description?: string | undefined;
}

/** CommonMark: the title of a value where its name does not say it, what it means, and what each of its items is. */
export function valueText(
  { schema, type }: Pick<Shape, 'schema' | 'type'>,
  around: Around = {},
): string | undefined {
  const { name = '', description } = around;
  const own = [description, schema.description].filter((part) => part !== undefined);
  const [first = '', second = ''] = own;
  const parts = [titleOf(schema, [name, type, ...own]), first, first.includes(second.trim()) ? '' : second];
  const said = [...parts, ...itemTexts(schema, [type, ...own])].filter((part) => part.trim() !== '');
  return said.length === 0 ? undefined : said.join('\n\n');
}

function titleOf({ title = '' }: Schema, said: readonly string[]): string {
  const letters = lettersOf(title);
  return letters === '' || said.some((words) => lettersOf(words).includes(letters))
    ? ''
    : `**${escapeText(title)}**`;
}

// "User Id" and `user_id` are one name.
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function itemTexts(
  { items, prefixItems }: Schema,
  said: readonly string[],
  each: string = words.eachItemTitle,
): string[] {
  if (typeof items !== 'object' || prefixItems) return [];
  const text = items.description?.trim() ?? '';
  const title = titleOf(items, [text, ...said]);
  const isNew = text !== '' && !said.some((words) => words.includes(text));
  const itemText = [title, isNew ? text : ''].filter((part) => part !== '').join(': ');
  const own =
    itemText === '' ? [] : [`${each}:${/^[\p{L}\p{N}`[("'*]/u.test(itemText) ? ' ' : '\n\n'}${itemText}`];
  return [...own, ...itemTexts(items, [...said, text], say(words.ofIt, { each }))];
}
