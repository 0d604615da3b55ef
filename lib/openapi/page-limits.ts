/** How many rows of one list a page shows. Beyond, nobody reads and a browser no longer keeps up: the rest is counted. */
export const pageLimits = {
  /** Members of one object; the widest objects that are published have 300. */
  members: 1000,
  /** Alternatives of one choice: each is an object of its own. */
  choices: 500,
  /** Values of one enumeration: the longest that are published, of currencies and locales, have 600. */
  values: 1000,
  /**
   * What else stands in a list of rows: parameters of one place, headers and links of one response and a link's
   * parameters, servers and their variables, schemes, scopes.
   */
  rows: 500,
  /** Examples of one body, answers of one operation, its callbacks and media types: each is a block of its own. */
  blocks: 100,
  /** Lines of one block of code; its whole is a file of its own. */
  codeLines: 1000,
  /** Characters of one description, and of all that stand on one page in HTML; the longest published have 90,000. */
  description: 150_000,
  descriptionsOfPage: 1_500_000,
  /** Of a description for which the page has no room left. */
  shortDescription: 500,
  /** Characters of a page in Markdown: all tools that read it have a limit, and none a higher one. */
  markdown: 4_000_000,
} as const;

/**
 * Names the line that counts what a page leaves out of a list, by the path or id of what has the list: `items[]:rest`,
 * `responses:rest`. Links to what is left out lead there.
 */
export function restOf(list: string): string {
  return `${list}:rest`;
}
