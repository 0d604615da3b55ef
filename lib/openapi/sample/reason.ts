import { words } from '#words/differences.ts';
import { say } from '../../words/say.ts';
import { differencesOf } from '../differences.ts';
import type { Schema } from '../model.ts';
import type { Failure } from '../validate/failure.ts';
import { joined } from '../validate/value-words.ts';
import { namedList, partName } from '../validate/words.ts';
import { waysThrough } from './choices.ts';
import { demandsOf } from './demands.ts';
import { limits } from './limits.ts';
import { nothing } from './make.ts';
import type { Maker } from './maker.ts';
import { membersOf } from './members.ts';
import { lowest, openPlace, type Place } from './parts.ts';

/** A part of a value that has to be there and cannot be made. */
interface Part {
  readonly steps: readonly string[];
  readonly schemas: readonly Schema[];
  readonly inside: readonly string[];
}

/** Why no value could be made: the innermost part that cannot be, and what is asked of it. */
export function reasonFor(schema: Schema, maker: Maker): string {
  const part = innermost({ steps: [], schemas: [schema], inside: [] }, maker);
  const name = part.steps.length === 0 ? words.it : partName(part.steps.join('.'));
  if (part.schemas.some(({ never }) => never)) return say(words.mustBeThereAndCannot, { name });
  const place = openPlace(part.schemas, maker.table, part, 2);
  if (place === undefined) return say(words.leadsBackAt, { name });
  const demands = demandsOf(place.parts);
  const isTold = demands.length > 1 && !place.parts.some(hasChoices);
  if (isTold) return say(words.cannotBeAtOnce, { name, demands: joined(demands, words.and) });
  maker.lastFailures = [];
  maker.first(part.schemas, part.inside, 2);
  return ofFailures(maker.lastFailures, name);
}

function ofFailures(failures: readonly Failure[], name: string): string {
  const [first] = failures;
  const base = words.noValueFound;
  const fitting = first?.facts?.branches?.filter((branch) => branch.failures.length === 0) ?? [];
  if (first?.keyword === 'oneOf' && fitting.length > 1) {
    const alternatives = name === words.it ? words.itsAlternatives : say(words.alternativesOf, { name });
    return say(words.nothingTellsApart, { alternatives, named: namedList(fitting.map((each) => each.name)) });
  }
  const [telling] = differencesOf(failures);
  if (telling === undefined) return say(words.leadsBackOrContradicts, { base });
  const place = telling.steps.length === 0 ? name : partName(telling.steps.join('.'));
  return say(words.lastOneTried, { base, name: place, detail: telling.detail });
}

/** Follows what has to be there and cannot be made, as far as it leads. */
function innermost(part: Part, maker: Maker): Part {
  const place = openPlace(part.schemas, maker.table, part, 2);
  if (place === undefined || part.steps.length >= limits.depth) return part;
  let first: Part | undefined;
  let left: number = limits.plans;
  for (const way of waysThrough(place, maker.table, 2)) {
    const failing = failingIn(way, part.steps, maker);
    // Where one way through the choices has all its parts, it is the choice itself that fails.
    if (failing === undefined || left-- <= 0) return part;
    first ??= failing;
  }
  return first ? innermost(first, maker) : part;
}

function failingIn(place: Place, steps: readonly string[], maker: Maker): Part | undefined {
  const { inside } = place;
  const needed = [...membersOf(place.parts, maker)]
    .filter(([, { schemas, required }]) => required && maker.isVisible(schemas))
    .map(([name, { schemas }]) => ({ steps: [...steps, name], schemas, inside }));
  const items = place.parts.flatMap((each) => (typeof each.items === 'object' ? [each.items] : []));
  if (items.length > 0 && (lowest(place.parts, 'minItems') ?? 0) > 0)
    needed.push({ steps: [...steps, '0'], schemas: items, inside });
  return needed.find(({ schemas }) => maker.first(schemas, inside, 2) === nothing);
}

function hasChoices({ oneOf, anyOf, if: condition, not }: Schema): boolean {
  return [oneOf, anyOf, condition, not].some((each) => each !== undefined);
}
