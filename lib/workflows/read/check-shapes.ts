import { quoted, suggest } from '../../errors/nearest.ts';
import { fittingOf, type Kind, type Shape } from '../../openapi/check/kind.ts';
import { describeValue, wrongEither, wrongList, wrongType } from '../../openapi/check/message.ts';
import { elements, has, isObject, member, members, own, type Place } from '../../openapi/parse/place.ts';
import { readLimits } from './limits.ts';
import type { FileReport } from './report.ts';
import { arazzoShapes, since11 } from './shapes.ts';

/** Fields that are unknown, missing, too new or of the wrong type, everywhere in a file. */
export class ShapeCheck {
  private readonly report: FileReport;
  private readonly isNew: boolean;

  /** @param isNew whether the file is of Arazzo 1.1 */
  constructor(report: FileReport, isNew: boolean) {
    this.report = report;
    this.isNew = isNew;
  }

  check(kind: Kind, place: Place): void {
    if (kind.is === 'either') this.either(kind.kinds, place);
    else if (kind.is === 'list') this.list(kind, place);
    else if (kind.is === 'map') this.map(kind, place);
    else if (kind.is === 'object') this.object(kind, place);
    else if (kind.is !== 'any') {
      const fault = faultOf(kind, place.value);
      if (fault !== undefined) this.report.error(place, fault);
    }
  }

  private either(kinds: readonly Kind[], place: Place): void {
    const fitting = fittingOf(kinds, place.value);
    if (fitting) this.check(fitting, place);
    else this.report.error(place, wrongEither(kinds, place.value));
  }

  private list(kind: Kind & { is: 'list' }, place: Place): void {
    if (!Array.isArray(place.value)) {
      this.report.error(place, wrongList(place));
      return;
    }
    const { length } = place.value;
    if (length < kind.atLeast) this.report.error(place, 'the list is empty: add an item');
    if (this.isTooLong(place, length)) return;
    if (kind.isUnique && new Set(place.value).size !== length)
      this.report.error(place, 'an item of the list stands twice: keep one');
    for (const item of elements(place)) this.check(kind.of, item);
  }

  private map(kind: Kind & { is: 'map' }, place: Place): void {
    if (!isObject(place.value)) {
      this.report.error(place, `must be an object of names and values, not ${describeValue(place.value)}`);
      return;
    }
    if (this.isTooLong(place, Object.keys(place.value).length)) return;
    for (const { key, place: at } of members(place)) {
      if (kind.keys?.test.test(key) === false && !key.startsWith('x-'))
        this.report.error(at, `the name ${describeValue(key)} is not allowed: use ${kind.keys.say}`);
      this.check(kind.of, at);
    }
  }

  private object(kind: Kind & { is: 'object' }, place: Place): void {
    const shape = arazzoShapes[kind.shape];
    if (shape === undefined) return;
    if (!isObject(place.value)) {
      this.report.error(
        place,
        `${shape.what} must be an object with fields, not ${describeValue(place.value)}`,
      );
      return;
    }
    // `{ reference }` stands for a component; what else it holds is to be ignored.
    if (kind.orReference && has(place, 'reference')) this.check({ is: 'text' }, member(place, 'reference'));
    else this.fields(kind.shape, shape, place);
  }

  private fields(name: string, shape: Shape, place: Place): void {
    for (const [key, field] of shape.entries) {
      const at = member(place, key);
      const isMissing = own(place.value, key) === undefined;
      if (isMissing && field.isRequired) this.report.error(place, `${shape.what} has no "${key}": add it`);
      if (isMissing) continue;
      if (!this.isNew && since11[name]?.includes(key))
        this.report.error(
          at,
          `"${key}" of ${shape.what} came with Arazzo 1.1: write "arazzo: 1.1.0", or remove it`,
        );
      else this.check(field.kind, at);
    }
    for (const { key, place: at } of members(place)) {
      if (Object.hasOwn(shape.fields, key) || key.startsWith('x-')) continue;
      const known = shape.entries.map(([each]) => each);
      this.report.error(
        at,
        `${describeValue(key)} is not a field of ${shape.what}: ${suggest(key, known, quoted)}`,
      );
    }
  }

  private isTooLong(place: Place, length: number): boolean {
    if (length <= readLimits.items) return false;
    this.report.error(place, `holds more than ${readLimits.items} items: split it`);
    return true;
  }
}

function faultOf(kind: Exclude<Kind, { is: 'any' | 'either' | 'list' | 'map' | 'object' }>, value: unknown) {
  if (kind.is !== 'word') return wrongType(kind.is, value)?.message;
  if (typeof value === 'string' && kind.of.includes(value)) return undefined;
  return `must be one of ${kind.of.join(', ')}, not ${describeValue(value)}`;
}
