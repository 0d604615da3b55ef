import { isNumeric } from '#json/number.ts';
import { has, member, number, own, type Place, text } from '../parse/place.ts';
import { asWritten } from './as-written.ts';
import type { Report, Rule } from './kind.ts';
import { isSince } from './rules.ts';

export const schemaSpeaksItsDialect: Rule = (place, report) => {
  if (isSince(report.dialect, '3.1')) checkNewSchema(place, report);
  else checkOldSchema(place, report);
  checkMultipleOf(place, report);
  const type = own(place.value, 'type');
  // A rule of 3.0's text that its own suite of valid files does not keep.
  if (type === 'array' && !has(place, 'items') && !isSince(report.dialect, '3.1')) {
    report.warn(place, 'a schema of type "array" has no "items": add it');
  }
};

/** `multipleOf: 0` would divide by zero. */
export function checkMultipleOf(place: Place, report: Report): void {
  const step = number(place, 'multipleOf');
  if (step !== undefined && step <= 0)
    report.error(member(place, 'multipleOf'), `must be greater than 0, not ${step}`);
}

function checkNewSchema(place: Place, report: Report): void {
  for (const key of ['$anchor', '$dynamicAnchor']) {
    const name = text(place, key);
    if (name !== undefined && !/^[A-Za-z_][-A-Za-z0-9._]*$/.test(name))
      report.error(member(place, key), 'a name of letters, digits, "-", "." and "_" must stand here');
  }
  for (const key of ['exclusiveMinimum', 'exclusiveMaximum']) {
    if (typeof own(place.value, key) === 'boolean') {
      report.error(
        member(place, key),
        `since OpenAPI 3.1 "${key}" is the bound itself: write the number here`,
      );
    }
  }
  if (has(place, 'nullable')) {
    report.warn(
      member(place, 'nullable'),
      `"nullable" is gone since OpenAPI 3.1: let "type" be a list that has "null" as well`,
    );
  }
}

function checkOldSchema(place: Place, report: Report): void {
  checkNotEmpty(place, report);
  const type = own(place.value, 'type');
  if (Array.isArray(type)) {
    report.error(
      member(place, 'type'),
      `until OpenAPI 3.0 "type" is one word: use "nullable" or "oneOf", or declare ${asWritten(place, 'openapi', '3.1.0')}`,
    );
  } else if (type === 'null') {
    report.error(
      member(place, 'type'),
      `there is no type "null" until OpenAPI 3.0: use ${asWritten(place, 'nullable', true)}`,
    );
  }
  for (const key of ['exclusiveMinimum', 'exclusiveMaximum']) {
    if (isNumeric(own(place.value, key))) {
      report.error(
        member(place, key),
        `until OpenAPI 3.0 "${key}" is true or false, beside "minimum" or "maximum"`,
      );
    }
  }
}

/** Until OpenAPI 3.0 these lists must say something. */
export function checkNotEmpty(place: Place, report: Report): void {
  for (const key of ['required', 'enum']) {
    const { value } = member(place, key);
    if (Array.isArray(value) && value.length === 0)
      report.error(member(place, key), `"${key}" is empty: remove it`);
  }
}
