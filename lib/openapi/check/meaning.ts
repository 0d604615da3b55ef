import { collectOperations, type FoundOperation } from '../normalize/collect.ts';
import { has, member, members, type Place } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';
import { checkClosedParts } from './closed-parts.ts';
import { checkCauses } from './meaning-causes.ts';
import { LinkCheck } from './meaning-links.ts';
import { checkParameters, checkPathParameters } from './meaning-parameters.ts';
import { checkSecurity } from './meaning-security.ts';
import { checkTagParents } from './meaning-tags.ts';
import { checkShown, GivenExamples } from './shown-examples.ts';
import { checkUnused } from './unused.ts';

/** What only several places together show: names that are used but not declared, declared but not used, used twice. */
export function checkMeaning(checker: Checker, references: References): void {
  const { root } = checker;
  // What is internal is in no page that a link could lead to.
  const operations = collectOperations(root, references).filter(({ summary }) => !summary.internal);
  const isSwagger = checker.dialect === '2.0';
  const schemes = isSwagger
    ? member(root, 'securityDefinitions')
    : member(member(root, 'components'), 'securitySchemes');
  checkSecurity(root, schemes, references, checker);
  checkTagParents(root, checker);
  for (const schema of checker.joining) checkClosedParts(schema, references, checker);
  checkOperationIds(operations, checker);
  checkCauses(operations, checker);
  const ids = new Set(operations.map(({ summary }) => summary.operationId));
  const examples = new GivenExamples(references);
  const links = new LinkCheck(ids, references, checker);
  for (const operation of operations) {
    links.check(operation.place);
    checkSecurity(operation.place, schemes, references, checker);
    checkParameters(operation, references, checker);
    if (operation.kind === 'operation') checkPathParameters(operation, references, checker);
    checkOperation(operation, checker);
    checkShown(operation, examples, checker);
  }
  // Where something cannot be read, what it refers to is not known either.
  if (checker.unread.count === 0) checkUnused(checker, references, operations.length);
  else if (operations.length === 0 && members(schemasOf(root, isSwagger)).length === 0)
    checker.fatal(root, 'nothing of the description can be shown: mend its errors');
}

function schemasOf(root: Place, isSwagger: boolean): Place {
  return isSwagger ? member(root, 'definitions') : member(member(root, 'components'), 'schemas');
}

function checkOperationIds(operations: readonly FoundOperation[], checker: Checker): void {
  const seen = new Map<string, FoundOperation>();
  for (const operation of operations) {
    const { operationId, method, path } = operation.summary;
    if (operationId === undefined) continue;
    const before = seen.get(operationId);
    // Two paths may lead to the same path item.
    if (before !== undefined && before.place.value !== operation.place.value) {
      checker.error(
        member(operation.place, 'operationId'),
        `the operationId "${operationId}" is that of ${before.summary.method} ${before.summary.path} too: give ${method} ${path} its own`,
      );
    }
    seen.set(operationId, before ?? operation);
  }
}

function checkOperation({ place }: FoundOperation, checker: Checker): void {
  const isStandIn = checker.unread.standIns.has(place.value);
  if (!isStandIn && !has(place, 'summary') && !has(place, 'description') && !has(place, 'operationId')) {
    checker.warn(place, 'nothing says what the operation does: add a "summary"');
  }
}
