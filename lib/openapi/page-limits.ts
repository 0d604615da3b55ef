/** How many rows of one list a page shows. Beyond, nobody reads and a browser no longer keeps up: the rest is counted. */
export const pageLimits = {
  /** Members of one object; the widest objects that are published have 300. */
  members: 1000,
  /** Alternatives of one choice: each is an object of its own. */
  choices: 500,
  /** Parameters of one place, headers and links of one response. */
  rows: 500,
} as const;

/** What stands in place of the rest of a list. */
export function restWords(left: number, one: string, many: string): string {
  return `${left.toLocaleString('en-US')} more ${left === 1 ? one : many}: the OpenAPI file of this API has them all.`;
}
