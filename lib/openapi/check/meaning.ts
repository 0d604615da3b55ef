import { collectOperations, type FoundOperation } from '../normalize/collect.ts';
import { elements, has, isObject, member, members, own, type Place, text } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';

/** What only several places together show: names that are used but not declared, declared but not used, used twice. */
export function checkMeaning(checker: Checker, references: References): void {
  const { root } = checker;
  const operations = collectOperations(root, references);
  const isSwagger = checker.dialect === '2.0';
  const schemes = isSwagger
    ? member(root, 'securityDefinitions')
    : member(member(root, 'components'), 'securitySchemes');
  checkSecurity(root, schemes, checker);
  checkOperationIds(operations, checker);
  for (const operation of operations) {
    checkSecurity(operation.place, schemes, checker);
    if (operation.kind === 'operation') checkPathParameters(operation, references, checker);
    checkOperation(operation, checker);
  }
  // Where something cannot be read, what it refers to is not known either.
  if (!checker.findings.some(({ severity }) => severity === 'fatal')) checkUnused(checker, isSwagger);
}

function checkSecurity(holder: Place, schemes: Place, checker: Checker): void {
  for (const alternative of elements(member(holder, 'security'))) {
    for (const { key, place } of members(alternative)) {
      if (own(schemes.value, key) !== undefined) continue;
      const isReference = key.includes('#') || key.includes('/');
      const message = `no security scheme is called "${key}": declare it or correct the name`;
      if (isReference || !isObject(schemes.value)) checker.warn(place, message);
      else checker.error(place, message);
    }
  }
}

function checkOperationIds(operations: readonly FoundOperation[], checker: Checker): void {
  const seen = new Map<string, string>();
  for (const { place, summary } of operations) {
    const { operationId } = summary;
    if (operationId === undefined) continue;
    const name = `${summary.method} ${summary.path}`;
    const before = seen.get(operationId);
    if (before !== undefined) {
      checker.warn(
        member(place, 'operationId'),
        `the operationId "${operationId}" is that of ${before} too: give each its own`,
      );
    }
    seen.set(operationId, name);
  }
}

function checkPathParameters(operation: FoundOperation, references: References, checker: Checker): void {
  const declared = new Set(
    [operation.path, operation.place]
      .flatMap((holder) => elements(member(holder, 'parameters')))
      .map((place) => references.follow(place))
      .filter((place) => text(place, 'in') === 'path')
      .map((place) => text(place, 'name')),
  );
  const template = new Set([...operation.summary.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name));
  for (const name of template) {
    if (!declared.has(name)) {
      checker.warn(operation.place, `the path parameter "${name}" is not described: add it to "parameters"`);
    }
  }
  for (const name of declared) {
    if (!template.has(name)) {
      checker.warn(operation.place, `the path has no "{${name}}" for the path parameter of that name`);
    }
  }
}

function checkOperation({ place }: FoundOperation, checker: Checker): void {
  if (!has(place, 'summary') && !has(place, 'description') && !has(place, 'operationId')) {
    checker.warn(place, 'nothing says what the operation does: add a "summary"');
  }
  for (const holder of bodiesOf(place)) {
    for (const { key, place: media } of members(member(holder, 'content'))) {
      const isShown = has(media, 'example') || has(media, 'examples') || has(media, '$ref');
      if (!isShown && has(media, 'schema')) {
        checker.warn(media, `"${key}" has no example: add one (until then one is made from the schema)`);
      }
    }
  }
}

function bodiesOf(operation: Place): Place[] {
  const responses = members(member(operation, 'responses')).map(({ place }) => place);
  return [member(operation, 'requestBody'), ...responses].filter(({ value }) => isObject(value));
}

function checkUnused(checker: Checker, isSwagger: boolean): void {
  const { root, referenced } = checker;
  const holders = isSwagger
    ? ['definitions', 'parameters', 'responses'].map((kind) => member(root, kind))
    : members(member(root, 'components'))
        .filter(({ key }) => key !== 'securitySchemes' && !key.startsWith('x-'))
        .map(({ place }) => place);
  for (const { key, place } of holders.flatMap(members)) {
    if (isObject(place.value) && !referenced.has(place.value)) {
      checker.warn(place, `nothing refers to "${key}": use it or remove it`);
    }
  }
}
