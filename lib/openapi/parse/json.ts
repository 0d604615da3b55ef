import { JsonError, JsonLimitError } from '#json/fault.ts';
import { jsonLimits } from '#json/limits.ts';
import { readJson } from '#json/read.ts';
import { Lines } from './lines.ts';
import { locateJson } from './locate-json.ts';
import { escapeToken } from './pointer.ts';
import { limitWords, type Parsed, type TextFault } from './syntax.ts';

/** JSON → values. Undefined where the text is not JSON; `jsonFault` says why. */
export function parseJson(source: string): Parsed | undefined {
  const lines = new Lines(source);
  const faults: TextFault[] = [];
  const onDuplicate = (key: string, offset: number, path: readonly (string | number)[]) =>
    faults.push({
      pointer: path.map((step) => `/${escapeToken(String(step))}`).join(''),
      message: `the key ${JSON.stringify(key)} stands here twice: keep one`,
      ...lines.positionOf(offset),
    });
  try {
    const value = readJson(source, { limits: jsonLimits.description, onDuplicate });
    return { value, faults, locate: (pointers) => locateJson(source, pointers) };
  } catch (error) {
    return error instanceof JsonLimitError ? refused(error) : undefined;
  }
}

/** What keeps a text from being JSON, where `parseJson` does not read it. */
export function refusedJson(source: string): Parsed {
  try {
    readJson(source);
  } catch (error) {
    if (error instanceof JsonError) return refused(error);
    throw error;
  }
  throw new Error('it is JSON');
}

function refused(error: JsonError): Parsed {
  const { detail, ...position } = error.fault;
  const said = detail.replace(/\.$/, '').replace(/^\w/, (first) => first.toLowerCase());
  const message = error instanceof JsonLimitError ? limitWords[error.limit] : `not valid JSON: ${said}`;
  return {
    value: undefined,
    faults: [{ pointer: '', message, ...position }],
    locate: (pointers) => pointers.map(() => position),
  };
}
