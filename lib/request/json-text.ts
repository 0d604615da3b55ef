import { JsonError } from '#json/fault.ts';
import { jsonLimits } from '#json/limits.ts';
import { numberOf } from '#json/number.ts';
import { tryReadJson } from '#json/read.ts';
import { withoutBlanks } from '#json/tokens.ts';
import { writeJson } from '#json/write.ts';
import { words } from '#words/json.ts';

/**
 * A JSON text as `RequestValues.body` takes it: its value where writing that again loses nothing but white space, so
 * that samples can show it in their own notation; else the text itself, to be sent as it is.
 */
export function bodyOfText(text: string): unknown {
  const value = tryReadJson(text, {
    limits: jsonLimits.form,
    toNumber: (written, at) => finite(written, at, text),
  });
  // A body that is a text is sent as it is: what is a JSON string keeps its quotes only as the text that it is in.
  if (value === undefined || typeof value === 'string') return text;
  return writeJson(value) === withoutBlanks(text) ? value : text;
}

/** 1e400 goes out as it is written, too, but no receiver would take it for a number. */
function finite(written: string, at: number, text: string) {
  const number = numberOf(written);
  if (!Number.isFinite(Number(number))) throw new JsonError(words.infinite, text, at);
  return number;
}
