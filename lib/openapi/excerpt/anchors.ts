import { escapeToken } from '../parse/pointer.ts';
import type { FindNamed } from './references-in.ts';

const identifiers = ['$id', '$anchor', '$dynamicAnchor'] as const;

/** Finds what `$anchor`, `$dynamicAnchor` and `$id` name, of which few descriptions have any: it looks when it is asked. */
export function nameAnchors(document: unknown): FindNamed {
  let names: ReadonlyMap<string, string> | undefined;
  return (reference) => {
    names ??= new Map(listAnchors(document, ''));
    const [, resource = '', anchor = ''] = /^([^#]*)#?(.*)$/.exec(reference) ?? [];
    return names.get(anchor.startsWith('/') || anchor === '' ? resource : anchor);
  };
}

function* listAnchors(value: unknown, pointer: string): Generator<readonly [name: string, pointer: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string' && identifiers.some((each) => each === key)) yield [member, pointer];
    yield* listAnchors(member, `${pointer}/${escapeToken(key)}`);
  }
}
