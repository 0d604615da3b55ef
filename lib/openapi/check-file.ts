import path from 'node:path';
import { closedParts } from './check/closed-parts.ts';
import { promisesExample } from './check/shown-examples.ts';
import { findUnmade } from './check/unmade.ts';
import { checkValues } from './check/values/check-values.ts';
import { DescriptionError, type Fault, locateFaults } from './fault.ts';
import { FileStore, listOverlays, strayOverlays } from './load.ts';
import type { Context } from './normalize/context.ts';
import { contextOf } from './normalize/make-context.ts';
import { isOverlay } from './overlay/names.ts';
import { has, member, type Place } from './parse/place.ts';
import { parse } from './parse.ts';

/** All faults and warnings of a description, under the path by which it was named. */
export function checkFile(file: string): readonly Fault[] {
  const folder = path.dirname(file);
  if (isOverlay(file)) return checkOverlay(folder, path.basename(file));
  const named = (fault: Fault): Fault => ({ ...fault, file: path.join(folder, fault.file) });
  try {
    const files = new FileStore(folder);
    const { faults: own, description, valued = [] } = parse(files.open(path.basename(file)), files);
    const faults = [...files.takeOverlayFaults(), ...own];
    if (!description) return inOrder(faults).map(named);
    const context = contextOf(description, { marksExamples: false });
    const unmade = findUnmade(description, context);
    const promised = withoutPromises(faults, locateFaults(unmade));
    const told = unmade.filter(({ place }) => !isToldAtSchema(place, context));
    return inOrder([...promised, ...locateFaults([...checkValues(context, valued), ...told])]).map(named);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.faults.map(named);
  }
}

/** What is wrong with an overlay, and with what it puts into its description. */
function checkOverlay(folder: string, name: string): readonly Fault[] {
  const named = (fault: Fault): Fault => ({ ...fault, file: path.join(folder, fault.file) });
  const stray = strayOverlays(folder).filter(({ file }) => file === name);
  const description = listOverlays(folder).find((each) => each.name === name)?.description;
  if (description === undefined) return stray.map(named);
  return checkFile(path.join(folder, description)).filter(({ file }) => file === path.join(folder, name));
}

/** Whether why there is no value is said where the schema stands. */
function isToldAtSchema(place: Place, { references }: Context): boolean {
  const schema = references.follow(has(place, 'schema') ? member(place, 'schema') : place);
  return closedParts(schema, references) !== undefined;
}

/** Where no example can be made, that is all to be said: none is promised. */
function withoutPromises(faults: readonly Fault[], unmade: readonly Fault[]): readonly Fault[] {
  const placeOf = ({ file, line, column }: Fault) => `${file}:${line}:${column}`;
  const places = new Set(unmade.map(placeOf));
  return faults.filter((fault) => !places.has(placeOf(fault)) || !promisesExample(fault));
}

/** File by file, from top to bottom. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const byFile = Map.groupBy(faults, ({ file }) => file);
  return [...byFile.values()].flatMap((own) => own.sort((a, b) => a.line - b.line || a.column - b.column));
}
