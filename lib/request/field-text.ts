import { isNumeric } from '#json/number.ts';
import { tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { FormParameter, ParameterChoice } from './form.ts';

/** What a parameter's field shows for a value. */
export function textOfValue(parameter: FormParameter, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (parameter.field === 'json') return writeJson(value, 2);
  if (parameter.field === 'list' && Array.isArray(value)) return value.map(scalarText).join('\n');
  return scalarText(value);
}

/**
 * The JSON value that a field's text stands for. Whatever cannot be read as the declared type stays text: it is sent
 * as it is written, since people try wrong values too.
 */
export function valueOfText(parameter: FormParameter, text: string): unknown {
  switch (parameter.field) {
    case 'json':
      return tryReadJson(text) ?? text;
    case 'list':
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => scalarValue(line, parameter.schema.items));
    case 'choice':
      return parameter.choices?.find(({ value }) => scalarText(value) === text)?.value ?? text;
    default:
      return scalarValue(text, parameter.schema);
  }
}

/** What stands in a field for a value that was picked. */
export function textOfChoice({ value }: ParameterChoice): string {
  return scalarText(value);
}

/** What a reader picks by: the value, and what it is called. */
export function nameOfChoice(choice: ParameterChoice): string {
  const { name } = choice;
  return name === undefined ? textOfChoice(choice) : `${textOfChoice(choice)} · ${name}`;
}

function scalarText(value: unknown): string {
  return typeof value === 'object' ? writeJson(value) : String(value);
}

function scalarValue(text: string, schema: unknown): unknown {
  const types = typeof schema === 'object' && schema !== null && 'types' in schema ? schema.types : [];
  const isNumber = Array.isArray(types) && types.some((type) => type === 'integer' || type === 'number');
  const value = isNumber ? tryReadJson(text) : undefined;
  // "007" and " 7" are not what a number would be written as: they go out as they are.
  return isNumeric(value) && Number.isFinite(Number(value)) && String(value) === text ? value : text;
}
