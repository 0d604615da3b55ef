import { isObject } from '../json-value.ts';
import { pageLimits } from '../page-limits.ts';
import { elements, member, own, type Place, text } from '../parse/place.ts';
import type { Report } from './kind.ts';

/** How many of a list a page shows, by the field that holds it, and what they are. */
const sizes: Readonly<Record<string, readonly [most: number, what: string]>> = {
  properties: [pageLimits.members, 'properties'],
  oneOf: [pageLimits.choices, 'alternatives'],
  anyOf: [pageLimits.choices, 'alternatives'],
  enum: [pageLimits.values, 'values'],
  headers: [pageLimits.rows, 'headers'],
  links: [pageLimits.rows, 'links'],
  servers: [pageLimits.rows, 'servers'],
  variables: [pageLimits.rows, 'variables'],
  scopes: [pageLimits.rows, 'scopes'],
  responses: [pageLimits.blocks, 'responses'],
  callbacks: [pageLimits.blocks, 'callbacks'],
  content: [pageLimits.blocks, 'media types'],
  examples: [pageLimits.blocks, 'examples'],
  security: [pageLimits.blocks, 'alternatives'],
};

/** What is there to be referred to, and a schema's examples, of which a page shows a few: no lists of a page. */
function isStore(what: string, key: string): boolean {
  if (what === 'components') return true;
  return what === 'the document'
    ? ['responses', 'parameters'].includes(key)
    : key === 'examples' && what === 'a schema';
}

/** What a page shows of a list, a text or a code ends somewhere: who wrote more should know. */
export function checkSizes(place: Place, what: string, report: Report): void {
  if (!isObject(place.value)) return;
  for (const key of Object.keys(place.value)) {
    if (isStore(what, key)) continue;
    const [most, of] = (Object.hasOwn(sizes, key) ? sizes[key] : undefined) ?? [Number.POSITIVE_INFINITY, ''];
    tell(countOf(own(place.value, key)), most, of, member(place, key), report);
    if (key === 'example' || key === 'value') checkCode(member(place, key), report);
    if (key === 'parameters') tell(mostInOnePlace(place), pageLimits.rows, key, member(place, key), report);
  }
  const description = text(place, 'description')?.length ?? 0;
  tell(description, pageLimits.description, 'characters', member(place, 'description'), report);
}

function tell(count: number, most: number, what: string, place: Place, report: Report): void {
  if (count <= most) return;
  report.warn(
    place,
    `a page shows the first ${most} of these ${count} ${what}, and names the file for the rest: divide or shorten it`,
  );
}

function countOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** Parameters are shown by where they are sent; a link has them by name. */
function mostInOnePlace(place: Place): number {
  const parameters = own(place.value, 'parameters');
  if (!Array.isArray(parameters)) return countOf(parameters);
  const groups = Map.groupBy(elements(member(place, 'parameters')), (each) => text(each, 'in'));
  return Math.max(0, ...[...groups.values()].map(({ length }) => length));
}

function checkCode(place: Place, report: Report): void {
  const { value } = place;
  const code = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const lines = code?.split('\n').length ?? 0;
  if (lines > pageLimits.codeLines)
    report.warn(
      place,
      `a page shows the first ${pageLimits.codeLines} of these ${lines} lines, and gives the whole as a file: shorten the example`,
    );
}
