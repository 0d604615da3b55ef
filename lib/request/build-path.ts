import { say } from '#lib/words/say.ts';
import { words } from '#words/request.ts';
import { encodedDelimiterOf } from './delimiters.ts';
import { expand } from './expand.ts';
import type { FaultList } from './faults.ts';
import { contentText } from './media-types.ts';
import { own } from './named-values.ts';
import {
  encodePathLiteral,
  encodeSegmentReserved,
  encodeUnreserved,
  hasLoneSurrogate,
} from './percent-encoding.ts';
import type { CallableOperation, CallableParameter, NamedValues } from './types.ts';

const maxLength = 1024;

/**
 * The template with its variables filled in. A value is percent-encoded exactly once and can never add, remove or
 * climb a segment: what could is a fault, since servers and URL parsers differ in how often they decode.
 */
export function buildPath(operation: CallableOperation, values: NamedValues, faults: FaultList): string {
  const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
  const path = operation.path.replace(/\{([^{}]*)\}|[^{}]+|[{}]/g, (literal, name: string | undefined) => {
    if (name === undefined) return encodePathLiteral(literal);
    const parameter = declared.find((candidate) => candidate.name === name);
    if (parameter) return expandVariable(parameter, own(values, name), faults);
    faults.add(['path', name], words.isNotDeclaredInPath);
    return '';
  });
  if (faults.faults.length === 0 && path.split('/').some(isDotSegment)) {
    faults.add(['path'], words.mustNotMakeDots);
  }
  return path;
}

function expandVariable(parameter: CallableParameter, value: unknown, faults: FaultList): string {
  const text = serialize(parameter, value, (piece) => piece);
  const reason = refusalOf(text, parameter, value);
  if (reason === undefined) {
    return serialize(parameter, value, parameter.allowReserved ? encodeSegmentReserved : encodeUnreserved);
  }
  faults.add(['path', parameter.name], reason);
  return '';
}

function serialize(parameter: CallableParameter, value: unknown, encode: (text: string) => string): string {
  if (value === undefined) return '';
  if (parameter.content !== undefined) return encode(contentText(parameter.content, value));
  const { name, explode, style } = parameter;
  if (style === 'matrix')
    return prefix(';', expand(value, { name, explode, named: true, ifEmpty: '', encode }));
  const delimiter = encodedDelimiterOf(style);
  const pieces = expand(value, { name, explode, named: false, delimiter, encode });
  return style === 'label' ? prefix('.', pieces) : pieces.join(',');
}

function prefix(sign: string, pieces: readonly string[]): string {
  return pieces.map((piece) => sign + piece).join('');
}

function refusalOf(text: string, parameter: CallableParameter, value: unknown): string | undefined {
  // Label and matrix write a prefix even for an empty value, which leaves a segment that names nothing.
  const isEmpty =
    text === '' || value === '' || value === null || (parameter.style === 'label' && text === '.');
  if (isEmpty) return words.mustNotBeEmpty;
  if (text.length > maxLength) return say(words.mustNotBeLonger, { count: maxLength });
  if (hasLoneSurrogate(text)) return words.mustBeUnicode;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) return words.mustNotHoldControls;
  return hidesDotSegment(text) ? words.mustNotHoldDots : undefined;
}

/** Looks under every layer of percent-encoding, as a chain of servers might. */
function hidesDotSegment(text: string): boolean {
  for (let layer = text; ; ) {
    if (layer.split(/[/\\]/).some(isDotSegment)) return true;
    const decoded = layer.replace(/%(2e|2f|5c|25)/gi, (triple) => decodeURIComponent(triple));
    if (decoded === layer) return false;
    layer = decoded;
  }
}

function isDotSegment(segment: string): boolean {
  return segment === '.' || segment === '..';
}
