import type { Schema } from '../../model.ts';
import { elements, has, member, type Place } from '../../parse/place.ts';
import { isSince } from '../rules.ts';
import type { ValueReport } from './value-report.ts';

/** What a schema says itself: its default and examples against all of it, its allowed values against the rest of it. */
export function schemaValues(place: Place, report: ValueReport): void {
  const schema = report.schemaAt(place);
  for (const keyword of ['default', 'example']) {
    if (has(place, keyword)) report.check({ name: `"${keyword}"`, place: member(place, keyword) }, schema);
  }
  if (isSince(report.context.dialect, '3.1')) {
    for (const at of elements(member(place, 'examples')))
      report.check({ name: 'an example', place: at }, schema);
  }
  const { enum: _enum, const: _const, default: _default, ...rest } = schema;
  checkAllowed(place, rest, report);
}

function checkAllowed(place: Place, rest: Schema, report: ValueReport): void {
  for (const at of elements(member(place, 'enum')))
    report.check({ name: 'a value of "enum"', place: at }, rest);
  if (has(place, 'const') && isSince(report.context.dialect, '3.1'))
    report.check({ name: '"const"', place: member(place, 'const') }, rest);
}
