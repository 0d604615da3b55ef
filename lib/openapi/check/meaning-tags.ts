import { elements, member, type Place, text } from '../parse/place.ts';
import type { Checker } from './checker.ts';

/** 3.2's `parent` names another tag of the list, and never leads around. */
export function checkTagParents(root: Place, checker: Checker): void {
  const tags = elements(member(root, 'tags'));
  const parents = new Map(tags.map((tag) => [text(tag, 'name'), text(tag, 'parent')]));
  for (const tag of tags) {
    const parent = text(tag, 'parent');
    if (parent === undefined) continue;
    const at = member(tag, 'parent');
    if (!parents.has(parent))
      checker.error(at, `no tag is called "${parent}": declare it or correct the name`);
    else if (leadsTo(text(tag, 'name'), parents))
      checker.error(at, `the parents of the tag lead back to it: remove one "parent"`);
  }
}

function leadsTo(name: string | undefined, parents: ReadonlyMap<string | undefined, string | undefined>) {
  const seen = new Set<string | undefined>();
  for (let at = parents.get(name); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === name) return true;
    seen.add(at);
  }
  return false;
}
