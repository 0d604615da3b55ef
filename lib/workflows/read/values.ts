import { elements, isObject, member, members, own, type Place, text } from '../../openapi/parse/place.ts';
import { embeddedExpressions } from '../../request/parse-expression.ts';
import type { NamedValue } from '../model.ts';
import type { Around } from './around.ts';
import { checkExpression, isMeantAsExpression } from './expressions.ts';
import { readLimits } from './limits.ts';
import { checkPath } from './paths.ts';
import { quote } from './quote.ts';

/** A value with its expressions checked; types of selectors are the short ones. */
export function readValue(place: Place, around: Around): unknown {
  return new ValueReader(around).read(place, 0);
}

/** Outputs of a step or a workflow, in the order of the file. */
export function readOutputs(map: Place, around: Around): NamedValue[] {
  return members(map).map(({ key: name, place }) => ({ name, value: readOutput(place, around) }));
}

function readOutput(place: Place, around: Around): unknown {
  const { value } = place;
  if (typeof value === 'string' && !value.startsWith('$') && embeddedExpressions(value).length === 0)
    around.report.error(
      place,
      `${quote(value)} is no runtime expression: an output is taken from somewhere, such as "$response.body#/id"`,
    );
  return readValue(place, around);
}

/** Whether an object takes a value out of another one (Arazzo 1.1). */
function isSelector(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every((key) => ['context', 'selector', 'type'].includes(key)) &&
    typeof own(value, 'context') === 'string' &&
    typeof own(value, 'selector') === 'string' &&
    own(value, 'type') !== undefined
  );
}

class ValueReader {
  private readonly around: Around;
  private left: number = readLimits.values;

  constructor(around: Around) {
    this.around = around;
  }

  read(place: Place, depth: number): unknown {
    const { value } = place;
    if (--this.left < 0 || depth > readLimits.depth) {
      this.around.report.error(place, 'the value is too large, or nested too deeply: make it smaller');
      return null;
    }
    if (typeof value === 'string') this.text(value, place);
    if (Array.isArray(value)) return elements(place).map((item) => this.read(item, depth + 1));
    if (!isObject(value)) return value;
    if (this.around.file.isNew && isSelector(value)) return readSelector(place, this.around);
    return Object.fromEntries(members(place).map(({ key, place: at }) => [key, this.read(at, depth + 1)]));
  }

  private text(value: string, place: Place): void {
    if (isMeantAsExpression(value)) checkExpression(value, place, this.around);
    else for (const expression of embeddedExpressions(value)) checkExpression(expression, place, this.around);
  }
}

function readSelector(place: Place, around: Around): unknown {
  const context = text(place, 'context') ?? '';
  const selector = text(place, 'selector') ?? '';
  checkExpression(context, member(place, 'context'), around);
  const type = checkPath(selector, member(place, 'selector'), member(place, 'type'), around.report);
  return { context, selector, type: type ?? 'jsonpointer' };
}
