import { isObject, own, type SourceFile } from './parse/place.ts';
import { escapeToken } from './parse/pointer.ts';
import type { Description } from './parse.ts';

/**
 * The description as one document that anyone may download: what it refers to in other files stands under `x-files`,
 * and what is `x-internal` is left out. Undefined where the published text is that document already.
 */
export function bundleDescription({ file, references }: Description): unknown {
  const parts = references.joinedFiles().filter((part) => part !== file);
  if (parts.length === 0 && !file.text.includes('x-internal')) return undefined;
  const rewrite = (part: SourceFile, value: unknown): unknown =>
    copy(value, (reference) => {
      const target = references.fileOf(part, reference);
      if (target === undefined || target === part) return part === file ? reference : local(reference, part);
      return target === file ? reference.slice(reference.indexOf('#')) : local(reference, target);
    });
  const root = rewrite(file, file.root);
  if (parts.length === 0 || !isObject(root)) return root;
  return {
    ...root,
    'x-files': Object.fromEntries(parts.map((part) => [part.path, rewrite(part, part.root)])),
  };
}

/** `user.yaml#/User` → `#/x-files/user.yaml/User`. */
function local(reference: string, target: SourceFile): string {
  const hash = reference.indexOf('#');
  const pointer = hash === -1 ? '' : reference.slice(hash + 1);
  return `#/x-files/${encodeURI(escapeToken(target.path))}${pointer}`;
}

function copy(value: unknown, rewrite: (reference: string) => string): unknown {
  if (Array.isArray(value))
    return value.filter((item) => !isInternal(item)).map((item) => copy(item, rewrite));
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([, child]) => !isInternal(child))
    .map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' ? rewrite(child) : copy(child, rewrite),
    ]);
  return Object.fromEntries(entries as [string, unknown][]);
}

function isInternal(value: unknown): boolean {
  return own(value, 'x-internal') === true;
}
