import { Fragment, type ReactNode } from 'react';
import type { CountOf, Message, PartNames, ValueNames } from '#lib/words/model.ts';
import { formOf } from '#lib/words/say.ts';

type Part = (text: ReactNode) => ReactNode;

/** A message of which parts are elements: `{name}` stands for one, `<name>text</name>` is what one is made of. */
export function sayRich<const M extends Message>(
  message: M,
  values: Readonly<Record<ValueNames<M>, ReactNode> & Record<PartNames<M>, Part>> & CountOf<M>,
): ReactNode {
  const given: Readonly<Record<string, ReactNode | Part>> = values;
  return fill(formOf(message, given.count), given);
}

function fill(text: string, given: Readonly<Record<string, ReactNode | Part>>): ReactNode {
  const found: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g)) {
    const [whole, name, part, inner = ''] = match;
    const value = given[name ?? part ?? ''];
    found.push(text.slice(end, match.index));
    if (part === undefined) found.push(typeof value === 'function' ? whole : value);
    else found.push(typeof value === 'function' ? value(fill(inner, given)) : inner);
    end = match.index + whole.length;
  }
  found.push(text.slice(end));
  return found
    .filter((each) => each !== '')
    .map((each, index) => <Fragment key={String(index)}>{each}</Fragment>);
}
