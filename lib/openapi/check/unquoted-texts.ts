import { isNumeric } from '#json/number.ts';
import { put, type Spot } from '../parse/graft.ts';
import type { Place } from '../parse/place.ts';
import { textsOfExtension } from './extension-texts.ts';
import type { Findings } from './findings.ts';
import type { SimpleKind } from './kind.ts';
import { isText, wrongType } from './message.ts';
import { scalarSources } from './values/scalar-source.ts';

interface Unquoted {
  readonly kind: SimpleKind;
  readonly place: Place;
  readonly spot: Spot;
}

/**
 * Texts without quotes that YAML and JSON read as numbers or truth values, such as `version: 1.10`. They become the
 * texts that they were meant to be; how they are spelled is looked up at the end, in one go.
 */
export class UnquotedTexts {
  private readonly found: Unquoted[] = [];

  /** The place with its text; undefined where no text is wanted, or none stands there. */
  read(kind: SimpleKind, place: Place, spot: Spot | undefined): Place | undefined {
    const isMeant = isNumeric(place.value) || typeof place.value === 'boolean';
    if (!isMeant || !isText(kind) || spot === undefined) return undefined;
    this.found.push({ kind, place, spot });
    return put(spot, String(place.value));
  }

  /** The same of what an extension holds. */
  readExtension(place: Place, spot: Spot): void {
    for (const each of textsOfExtension(place, spot)) this.read('text', each.place, each.spot);
  }

  settle(findings: Findings): void {
    const sources = scalarSources(this.found.map(({ place }) => place));
    for (const { kind, place, spot } of this.found) {
      const source = sources.get(place) ?? String(place.value);
      put(spot, source);
      findings.warn(place, wrongType(kind, place.value, source)?.message ?? '');
    }
  }
}
