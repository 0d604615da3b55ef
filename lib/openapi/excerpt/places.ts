import { escapeToken, tokensOf } from '../parse/pointer.ts';

/** Where the targets of references stand that would else lie within operations that an excerpt leaves out. */
const aside = '/x-referenced';

/** `#/components/schemas/User%20Name` → its JSON pointer; `undefined` for a reference of another form. */
export function pointerOf(reference: string): string | undefined {
  if (!/^#(?:\/|$)/.test(reference)) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

/** Where an excerpt has what stands at `pointer` in the document. */
export function movedPointer(pointer: string): string {
  return /^\/(?:paths|webhooks)\//.test(pointer) ? aside + pointer : pointer;
}

/** How many tokens name one component: `/components/schemas/User`, in Swagger 2.0 `/definitions/User`. */
const depths: readonly (readonly [RegExp, number])[] = [
  [/^\/components\//, 3],
  [/^\/(?:definitions|parameters|responses|securityDefinitions)\//, 2],
];

/** The pointer of what is taken whole where a reference leads to `pointer`: a component, or that place alone. */
export function wholePointer(pointer: string): string {
  const depth = depths.find(([start]) => start.test(pointer))?.[1];
  return depth === undefined ? pointer : joinTokens(tokensOf(pointer).slice(0, depth));
}

export function joinTokens(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escapeToken(token)}`).join('');
}
