import type { FormModel } from '#lib/request/form.ts';
import type { FormState } from './form-state.ts';

/** Ids that the reader's own account has shown, newest first, by the name of the property that held them. */
export type SeenIds = Readonly<Record<string, readonly string[]>>;

const mostPerName = 20;

/** Adds the ids in an answer. Only names that end in "Id" are looked at: no token and no key is ever kept. */
export function collectIds(value: unknown, seen: SeenIds = {}): SeenIds {
  const found: Record<string, string[]> = {};
  walk(value, (name, member) => {
    if (/[a-z]Id$/.test(name) && typeof member === 'string' && /^[\w-]{1,100}$/.test(member)) {
      found[name] = [...(found[name] ?? []), member];
    }
    return member;
  });
  const names = new Set([...Object.keys(found), ...Object.keys(seen)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      [...new Set([...(found[name] ?? []), ...(seen[name] ?? [])])].slice(0, mostPerName),
    ]),
  );
}

/**
 * The example's ids belong to nobody: puts the account's own in their place, wherever the reader has not typed
 * something else.
 */
export function fillIds(model: FormModel, state: FormState, initial: FormState, seen: SeenIds): FormState {
  const fields = state.fields.map((field, index) => {
    const name = model.parameters[index]?.name ?? '';
    const own = Object.hasOwn(seen, name) ? seen[name]?.[0] : undefined;
    const isUntouched = field.isSent && field.text === initial.fields[index]?.text;
    return own !== undefined && isUntouched ? { ...field, text: own } : field;
  });
  const isBodyUntouched = state.bodyText === initial.bodyText;
  return { ...state, fields, bodyText: isBodyUntouched ? fillBody(state.bodyText, seen) : state.bodyText };
}

function fillBody(text: string, seen: SeenIds): string {
  try {
    const used = new Map<string, number>();
    let isChanged = false;
    const filled = walk(JSON.parse(text), (name, member) => {
      const own = Object.hasOwn(seen, name) && typeof member === 'string' ? (seen[name] ?? []) : [];
      if (own.length === 0) return member;
      const count = used.get(name) ?? 0;
      used.set(name, count + 1);
      isChanged = true;
      return own[count % own.length];
    });
    return isChanged ? JSON.stringify(filled, null, 2) : text;
  } catch {
    return text;
  }
}

/** A copy of a JSON value with each member as `change` gives it. */
function walk(value: unknown, change: (name: string, member: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, walk(change(name, member), change)]),
  );
}
