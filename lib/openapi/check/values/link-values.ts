import type { FoundOperation } from '../../normalize/collect.ts';
import type { Context } from '../../normalize/context.ts';
import { elements, has, member, members, type Place, text } from '../../parse/place.ts';
import type { ValueReport } from './value-report.ts';

/** Values that a link sends, against the parameters of the operation it leads to. Expressions are read at run time. */
export function linkValues(link: Place, report: ValueReport): void {
  const operation = targetOf(link, report.context);
  if (operation === undefined) return;
  const declared = [operation.path, operation.place].flatMap((holder) =>
    elements(member(holder, 'parameters')).map((at) => report.context.references.follow(at)),
  );
  for (const { key, place } of members(member(link, 'parameters'))) {
    const parameter = declared.findLast((each) => isCalled(each, key));
    if (parameter === undefined) {
      const title = operation.summary.operationId ?? `${operation.summary.method} ${operation.summary.path}`;
      report.warn(place, `"${title}" has no parameter called "${key}": correct the name or remove it`);
    } else if (has(parameter, 'schema') && !isExpression(place.value)) {
      const schema = report.schemaAt(member(parameter, 'schema'));
      report.check({ name: `"${key}"`, place, directions: ['request'] }, schema);
    }
  }
}

function targetOf(link: Place, { found, references }: Context): FoundOperation | undefined {
  const id = text(link, 'operationId');
  if (id !== undefined) return found.find(({ summary }) => summary.operationId === id);
  const reference = text(link, 'operationRef');
  if (reference === undefined) return undefined;
  const target = references.resolve(link, reference);
  return found.find(({ place }) => place.value === target.value && target.value !== undefined);
}

/** `path.id` is the path parameter of that name. */
function isCalled(parameter: Place, key: string): boolean {
  const name = text(parameter, 'name');
  return name !== undefined && (key === name || key === `${text(parameter, 'in')}.${name}`);
}

function isExpression(value: unknown): boolean {
  return typeof value === 'string' && (value.startsWith('$') || value.includes('{$'));
}
