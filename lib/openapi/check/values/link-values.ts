import { givenValue } from '../../given-value.ts';
import { isJsonType } from '../../media-type.ts';
import type { FoundOperation } from '../../normalize/collect.ts';
import type { Context } from '../../normalize/context.ts';
import { elements, has, member, members, type Place, text } from '../../parse/place.ts';
import type { ValueReport } from './value-report.ts';

/** Values that a link sends, against the operation it leads to. Expressions are read at run time. */
export function linkValues(link: Place, report: ValueReport): void {
  const operation = targetOf(link, report.context);
  if (operation === undefined) return;
  checkParameters(link, operation, report);
  if (has(link, 'requestBody')) checkBody(member(link, 'requestBody'), operation, report);
}

function checkParameters(link: Place, operation: FoundOperation, report: ValueReport): void {
  const declared = [operation.path, operation.place].flatMap((holder) =>
    elements(member(holder, 'parameters')).map((at) => report.context.references.follow(at)),
  );
  for (const { key, place } of members(member(link, 'parameters'))) {
    const parameter = declared.findLast((each) => isCalled(each, key));
    if (parameter === undefined) {
      report.warn(
        place,
        `"${titleOf(operation)}" has no parameter called "${key}": correct the name or remove it`,
      );
    } else if (has(parameter, 'schema') && !hasExpression(place.value)) {
      const schema = report.schemaAt(member(parameter, 'schema'));
      report.check({ name: `"${key}"`, place, directions: ['request'] }, schema);
    }
  }
}

function checkBody(body: Place, operation: FoundOperation, report: ValueReport): void {
  const { references } = report.context;
  const declared = references.follow(member(operation.place, 'requestBody'));
  if (declared.value === undefined) {
    report.warn(body, `"${titleOf(operation)}" takes no request body: remove "requestBody"`);
    return;
  }
  const content = members(member(declared, 'content'));
  const media = content.find(({ key }) => isJsonType(key)) ?? content[0];
  const schema = media && member(references.follow(media.place), 'schema');
  if (media === undefined || schema?.value === undefined || hasExpression(body.value)) return;
  const described = report.schemaAt(schema);
  const where = { isMedia: true, type: media.key };
  const meant = givenValue(body.value, described, where, report.context.table);
  const given = { name: '"requestBody"', place: body, directions: ['request'] as const };
  if (meant) report.check({ ...given, value: meant.value }, described);
}

function titleOf({ summary: { operationId, method, path } }: FoundOperation): string {
  return operationId ?? `${method} ${path}`;
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

/** Whether a part of the value is read from the exchange. */
function hasExpression(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('$') || value.includes('{$');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
