import type { Place } from '../../openapi/parse/place.ts';
import { escapeToken } from '../../openapi/parse/pointer.ts';
import type { RuntimeExpression } from '../../request/parse-expression.ts';
import { referencesOf } from '../run/condition.ts';
import { parseCondition } from '../run/parse-condition.ts';
import type { Reference } from '../run/reference.ts';
import type { Around } from './around.ts';
import { checkParsed } from './expressions.ts';
import { quote } from './quote.ts';

/** That a simple condition can be read, and that what it names is there. */
export function checkCondition(condition: string, place: Place, around: Around): void {
  const { condition: parsed, fault } = parseCondition(condition);
  if (fault) {
    const at = fault.offset > 0 ? `, at character ${fault.offset + 1}` : '';
    around.report.error(place, `${quote(condition)} is no condition${at}: ${fault.detail}`);
    return;
  }
  const references = referencesOf(parsed);
  if (references.length === 0)
    around.report.warn(place, `${quote(condition)} names no value: it always has the same outcome`);
  for (const reference of references)
    checkParsed(expressionOf(reference, around), reference.text, place, around);
}

/** A condition may look into a value with dots and brackets: `$response.body.a` is `$response.body#/a`. */
function expressionOf({ expression, path }: Reference, { declared }: Around): RuntimeExpression {
  switch (expression.of) {
    case 'response':
    case 'request':
      if (expression.place !== 'body') return expression;
      return {
        ...expression,
        pointer: [expression.pointer, ...path.map((name) => `/${escapeToken(name)}`)].join(''),
      };
    case 'inputs':
      return {
        ...expression,
        name: longestOf(
          expression.name,
          declared.inputs.map(({ name }) => name),
        ),
      };
    case 'steps': {
      const known = declared.steps.find(({ id }) => id === expression.step)?.outputs ?? [];
      return { ...expression, output: longestOf(expression.output, known) };
    }
    default:
      return expression;
  }
}

/** Names may hold dots, and so may what is looked up in them: of `user.name` the longest that there is. */
function longestOf(name: string, known: readonly string[]): string {
  const parts = name.split('.');
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  return prefixes.find((each) => known.includes(each)) ?? name;
}
