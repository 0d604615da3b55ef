import { DescriptionError } from '../fault.ts';
import { parseJson } from './json.ts';
import type { SourceFile } from './place.ts';
import { parseYaml } from './yaml.ts';

/** Bytes → JSON values with positions. Throws a `DescriptionError` with all faults of the syntax. */
export function parseSource(path: string, bytes: Uint8Array): SourceFile {
  const decoded = decode(path, bytes);
  const parsed = /^\s*[{[]/.test(decoded) ? parseJson(decoded) : parseYaml(decoded);
  if (parsed.faults.length > 0) {
    throw new DescriptionError(
      parsed.faults.map(({ pointer, ...fault }) => ({
        severity: 'error' as const,
        file: path,
        pointer: `#${pointer}`,
        ...fault,
      })),
    );
  }
  return { path, text: decoded, root: parsed.value, locate: parsed.locate };
}

function decode(path: string, bytes: Uint8Array): string {
  const refuse = (message: string) =>
    new DescriptionError([{ severity: 'error', file: path, line: 1, column: 1, pointer: '#', message }]);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('not UTF-8 text: save the file as UTF-8');
  }
  if (decoded.includes('\0')) throw refuse('a binary file, not YAML or JSON');
  if (decoded.trim() === '') throw refuse('the file is empty');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(decoded)) throw refuse('an HTML or XML page, not YAML or JSON');
  return decoded;
}
