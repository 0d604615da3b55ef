import type { FoundOperation } from '../normalize/collect.ts';
import { elements, member, type Place, text } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';
import { isSince } from './rules.ts';

interface Declared {
  /** Where it stands in the list, as a `$ref` or whole. */
  readonly at: Place;
  readonly target: Place;
}

/** What the lists of a path and its operation say together, references followed. */
export function checkParameters(operation: FoundOperation, references: References, checker: Checker): void {
  const ofPath = declaredIn(operation.path, references);
  const ofOperation = declaredIn(operation.place, references);
  checkTwice(ofOperation, checker);
  checkQueryString([...ofPath, ...ofOperation], checker);
}

function declaredIn(holder: Place, references: References): Declared[] {
  return elements(member(holder, 'parameters')).map((at) => ({ at, target: references.follow(at) }));
}

function checkTwice(list: readonly Declared[], checker: Checker): void {
  const seen = new Map<string, Declared>();
  for (const each of list) {
    const [where, name] = [text(each.target, 'in'), text(each.target, 'name')];
    const before = seen.get(`${where} ${name}`);
    seen.set(`${where} ${name}`, each);
    // Two that both stand here whole were reported with the list.
    if (before === undefined || name === undefined || (!isReference(before) && !isReference(each))) continue;
    checker.error(each.at, `the ${where} parameter "${name}" stands twice: keep one`);
  }
}

/** Reported with the list where both stand whole in the same one. */
function checkQueryString(list: readonly Declared[], checker: Checker): void {
  const whole = list.filter(({ target }) => text(target, 'in') === 'querystring');
  const single = list.find(({ target }) => text(target, 'in') === 'query');
  const [first, second] = whole;
  if (first && second && !isReported(first, second)) {
    checker.error(second.at, 'there may be only one parameter in "querystring", the path\'s included');
  }
  if (first && single && !isReported(first, single)) {
    checker.error(
      first.at,
      'a parameter in "querystring" is the whole query: it cannot stand beside one in "query"',
    );
  }
}

function isReference({ at, target }: Declared): boolean {
  return at !== target;
}

function isReported(one: Declared, other: Declared): boolean {
  const list = ({ at }: Declared) => at.pointer.slice(0, at.pointer.lastIndexOf('/'));
  return !isReference(one) && !isReference(other) && list(one) === list(other);
}

/** Every `{name}` of a path needs its parameter, and every path parameter its `{name}`. */
export function checkPathParameters(
  operation: FoundOperation,
  references: References,
  checker: Checker,
): void {
  const { path } = operation.summary;
  const declared = new Set(
    [...declaredIn(operation.path, references), ...declaredIn(operation.place, references)]
      .filter(({ target }) => text(target, 'in') === 'path')
      .map(({ target }) => text(target, 'name')),
  );
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const template = new Set(names);
  for (const name of template) {
    if (!declared.has(name))
      checker.error(operation.place, `the path parameter "${name}" is not described: add it to "parameters"`);
  }
  for (const name of declared) {
    if (name !== undefined && !template.has(name))
      checker.error(
        operation.place,
        `the path has no "{${name}}" for the path parameter of that name: write it into the path or correct the name`,
      );
  }
  if (template.size < names.length) {
    const tell = isSince(checker.dialect, '3.2') ? checker.error : checker.warn;
    tell.call(checker, operation.place, 'the path names a parameter twice: give each a name of its own');
  }
}
