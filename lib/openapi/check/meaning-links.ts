import { operationsOf } from '../normalize/collect.ts';
import { member, members, type Place, text } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';

/** Links of responses to operations that are not shown: in an operation, in its callbacks, and in what they refer to. */
export class LinkCheck {
  private readonly ids: ReadonlySet<string | undefined>;
  private readonly references: References;
  private readonly checker: Checker;
  /** A component that many refer to is told of once. */
  private readonly seen = new Set<unknown>();

  constructor(ids: ReadonlySet<string | undefined>, references: References, checker: Checker) {
    this.ids = ids;
    this.references = references;
    this.checker = checker;
  }

  check(operation: Place): void {
    for (const { place: response } of members(member(operation, 'responses'))) {
      const links = member(this.references.follow(response), 'links');
      for (const { place } of members(links)) this.checkLink(this.references.follow(place));
    }
    for (const { place: callback } of members(member(operation, 'callbacks'))) {
      for (const { key, place } of members(this.references.follow(callback))) {
        if (key.startsWith('x-')) continue;
        for (const each of operationsOf(place, this.references)) this.checkOnce(each.place);
      }
    }
  }

  /** A callback may be a component, and its operation have that very callback. */
  private checkOnce(operation: Place): void {
    if (this.seen.has(operation.value)) return;
    this.seen.add(operation.value);
    this.check(operation);
  }

  private checkLink(link: Place): void {
    const id = text(link, 'operationId');
    if (id === undefined || this.ids.has(id) || this.seen.has(link.value)) return;
    this.seen.add(link.value);
    this.checker.warn(
      member(link, 'operationId'),
      `no operation that is shown has the operationId "${id}": the link is shown without its target`,
    );
  }
}
