import { elements, has, member, type Place, text } from '../../openapi/parse/place.ts';
import { isLinearPattern } from '../../openapi/validate/linear-pattern.ts';
import { embeddedExpressions } from '../../request/parse-expression.ts';
import type { Criterion } from '../model.ts';
import type { Around } from './around.ts';
import { checkExpression } from './expressions.ts';
import { readLimits } from './limits.ts';
import { checkType, faultOfJsonPath, typeNameOf } from './paths.ts';
import { quote } from './quote.ts';
import { checkCondition } from './simple-condition.ts';

export function readCriteria(list: Place, around: Around): Criterion[] {
  return elements(list).flatMap((place) => readCriterion(place, around));
}

function readCriterion(place: Place, around: Around): Criterion[] {
  const { report } = around;
  const condition = text(place, 'condition');
  const type = typeNameOf(member(place, 'type')) ?? 'simple';
  if (condition === undefined || !checkType(member(place, 'type'), report)) return [];
  const at = member(place, 'condition');
  if (condition.length > readLimits.expression) {
    report.error(at, `a condition is longer than ${readLimits.expression} characters: shorten it`);
    return [];
  }
  const context = text(place, 'context');
  if (context !== undefined) checkExpression(context, member(place, 'context'), around);
  if (type === 'simple') return simple(condition, at, place, around);
  if (type !== 'regex' && type !== 'jsonpath') return [];
  for (const expression of embeddedExpressions(condition)) checkExpression(expression, at, around);
  const fault = type === 'regex' ? faultOfPattern(condition) : faultOfJsonPath(condition);
  if (fault !== undefined) report.error(at, fault);
  if (context === undefined) {
    report.error(place, `has no "context": say what is tried, such as "context: $response.body"`);
    return [];
  }
  return [{ type, context, condition }];
}

function simple(condition: string, at: Place, place: Place, around: Around): Criterion[] {
  if (has(place, 'context') && !has(place, 'type'))
    around.report.warn(
      member(place, 'context'),
      'means nothing to a simple condition: add "type: jsonpath" or "type: regex", or remove it',
    );
  checkCondition(condition, at, around);
  return [{ type: 'simple', condition }];
}

/** Expressions in braces stand for texts. */
function faultOfPattern(pattern: string): string | undefined {
  const plain = pattern.replace(/\{\$[^{}]*\}/g, '0');
  if (isLinearPattern(plain)) return undefined;
  return `${quote(pattern)} is no regular expression that is tried in linear time (RE2): it may not look around or refer back`;
}
