import { graft, put, type Spot } from '../parse/graft.ts';
import { isObject, member, own, type Place } from '../parse/place.ts';
import { circle, type References, UnresolvedReference } from '../parse/references.ts';
import { DataReferences } from './data-references.ts';
import { type Kind, openReferences, type Report } from './kind.ts';
import type { Around, Unread } from './unread.ts';

export const strayReference =
  'OpenAPI has no "$ref" here: what it leads to is shown, but other programs may not read it; let "$ref" stand for a whole path, parameter, request body, response, header, example, link, callback or schema, or publish what a bundler such as "redocly bundle" makes of the files';

/** Levels of objects in one another, through references. */
const maxLevels = 200;

/** Extensions that the portal shows. */
const shownExtensions = new Set([
  ...['x-codeSamples', 'x-code-samples', 'x-enumDescriptions', 'x-enum-descriptions', 'x-enum-varnames'],
  ...['x-enumNames', 'x-errors', 'x-example', 'x-examples', 'x-rate-limit-plans', 'x-tagGroups'],
]);

/** Puts what a reference leads to in its place where the specification knows no reference. */
export class Strays {
  /** How many references gave way to what they lead to. */
  count = 0;
  private readonly references: References;
  private readonly report: Report;
  private readonly unread: Unread;
  private readonly data: DataReferences;

  constructor(references: References, report: Report, unread: Unread) {
    this.references = references;
    this.report = report;
    this.unread = unread;
    this.data = new DataReferences(references, (at) => this.tell(at));
  }

  /** What stands at a place when it is no reference any more; undefined where nothing can be read there. */
  replaced(kind: Kind, place: Place, spot: Spot, around: readonly Around[]): Place | undefined {
    if (kind.is === 'any') return this.withData(place, spot, false);
    const { value } = place;
    const reference = own(value, '$ref');
    if (!isObject(value) || typeof reference !== 'string' || allowsReference(kind)) return place;
    try {
      const target = this.references.follow(place, true);
      if (around.length > maxLevels || around.some((each) => each.place.value === target.value))
        throw new UnresolvedReference(circle);
      this.tell(member(place, '$ref'));
      return graft(spot, value, target);
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      return this.broken(kind, place, spot, around, error.message);
    }
  }

  /** What a member holds where it is an extension that the portal shows. */
  extension(place: Place, spot: Spot): void {
    if (shownExtensions.has(spot.key)) this.withData(place, spot, true);
  }

  private withData(place: Place, spot: Spot, isExtension: boolean): Place {
    const value = this.data.resolved(place, isExtension);
    if (value !== place.value) return put(spot, value);
    const reference = own(place.value, '$ref');
    if (typeof reference === 'string' && /^#\/|\.(?:ya?ml|json)(?:#|$)/.test(reference)) {
      this.report.warn(
        member(place, '$ref'),
        'no value is found where this "$ref" leads: it is shown as it stands',
      );
    }
    return place;
  }

  private tell(reference: Place): void {
    this.count++;
    this.report.warn(reference, strayReference);
  }

  private broken(
    kind: Kind,
    place: Place,
    spot: Spot,
    around: readonly Around[],
    message: string,
  ): Place | undefined {
    const isMap = kind.is === 'map';
    // A map of texts may well have a name "$ref".
    if (isMap && kind.of.is === 'text') return place;
    this.report.error(member(place, '$ref'), message);
    if (isMap && Object.keys(place.value as object).length > 1) {
      // What stands beside the reference is read all the same.
      this.unread.leaveOut('map', place, { holder: place, key: '$ref' }, around);
      return place;
    }
    if (kind.is === 'text' && spot.key === 'description') this.unread.describe(place, spot);
    else this.unread.leaveOut(kind.is === 'object' ? kind.shape : kind.is, place, spot, around);
    return undefined;
  }
}

/** Whether the specification has `$ref` in place of such a value. */
function allowsReference(kind: Kind): boolean {
  if (kind.is === 'either') return kind.kinds.some(allowsReference);
  return kind.is === 'object' && (kind.orReference || openReferences.has(kind.shape));
}
