import type { Header, Response } from '../openapi/model.ts';
import { expand } from '../request/expand.ts';
import type { HeaderList } from './prefer.ts';

/** Fields of the message itself, which the mock sets or has no use for. */
const own =
  /^(?:content-type|content-length|content-encoding|transfer-encoding|connection|trailer|upgrade|date)$/i;

/** The documented header fields of an answer, with their examples. */
export function mockHeaders({ headers }: Response): HeaderList {
  return headers.flatMap((header): HeaderList => {
    const text = own.test(header.name) ? undefined : textOf(header);
    return text === undefined ? [] : [[header.name, text]];
  });
}

function textOf({ name, examples, explode, content }: Header): string | undefined {
  const [example] = examples;
  const value = example?.serialized ?? example?.value;
  if (value === undefined || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return undefined;
  const text =
    content === undefined || typeof value === 'string'
      ? expand(value, { name, explode, named: false, encode: (each) => each }).join(',')
      : JSON.stringify(value);
  return text.replaceAll(/[^\t\x20-\x7e]+/g, ' ').trim();
}
