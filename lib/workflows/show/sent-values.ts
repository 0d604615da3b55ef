import type { StepParameter, WorkflowStep } from '../model.ts';
import { isSelector } from './value-parts.ts';

/** A value that a step sends, by its name and place. */
export interface SentValue {
  readonly name: string;
  readonly place: NonNullable<StepParameter['in']> | 'body' | 'input';
  readonly value: unknown;
}

/** Members of bodies that a page lists one by one. */
const mostListed = 60;
const deepest = 6;

/** All that a step sends: parameters, then the members of its body, then what stands in for places of the body. */
export function sentValues({ parameters, requestBody }: WorkflowStep): SentValue[] {
  const body = requestBody?.payload;
  return [
    ...parameters.map(({ name, in: place, value }): SentValue => ({ name, place: place ?? 'input', value })),
    ...(body === undefined ? [] : membersOf(body)),
    ...(requestBody?.replacements ?? []).map(
      ({ target, value }): SentValue => ({ name: target, place: 'body', value }),
    ),
  ];
}

/** A body member by member; of one that is too large, the whole. */
function membersOf(body: unknown): SentValue[] {
  const found: SentValue[] = [];
  const isListed = list(body, '', 0, found);
  return isListed ? found : [{ name: '', place: 'body', value: body }];
}

function list(value: unknown, name: string, depth: number, found: SentValue[]): boolean {
  const isNested = typeof value === 'object' && value !== null && !isSelector(value);
  const isPlain = !isNested || isNumber(value) || Object.keys(value).length === 0;
  if (isPlain || depth >= deepest) {
    found.push({ name, place: 'body', value });
    return found.length <= mostListed;
  }
  const isList = Array.isArray(value);
  return Object.entries(value).every(([key, child]) => {
    const below = isList ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`;
    return list(child, below, depth + 1, found);
  });
}

/** One with all its digits is an object of one member. */
function isNumber(value: object): boolean {
  return !Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype;
}
