import { say } from '#lib/words/say.ts';
import { words } from '#words/programs.ts';
import type { PathStep } from './program.ts';

/** That no program can be written for a workflow. Its message, for readers, is the object of "uses". */
export class NotWritable extends Error {}

/** A JSON Pointer (RFC 6901) as steps. */
export function stepsOfPointer(pointer: string): PathStep[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((token) => (/^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : token));
}

const step = /^(?:\.([A-Za-z_][\w-]*)|\['([^'\\]*)'\]|\["([^"\\]*)"\]|\[(\d+)\]|\[(\d*):(\d*)\]|\[\*\])/;

/**
 * A JSONPath (RFC 9535) of names and numbers, with a slice at its end or without.
 *
 * @throws NotWritable for any other
 */
export function stepsOfPath(path: string): PathStep[] {
  const steps: PathStep[] = [];
  let rest = path.startsWith('$') ? path.slice(1) : '?';
  while (rest !== '') {
    const [text = '', name, single, double, index, from = '', to = ''] = step.exec(rest) ?? [];
    if (text === '' || typeof steps.at(-1) === 'object') throw new NotWritable(say(words.path, { path }));
    const named = name ?? single ?? double;
    if (named !== undefined) steps.push(named);
    else if (index !== undefined) steps.push(Number(index));
    else steps.push({ from: Number(from), ...(to !== '' && { to: Number(to) }) });
    rest = rest.slice(text.length);
  }
  return steps;
}
