import type { PageKind, RowNameKind } from '../render/search-records.ts';

// How the words of a search are weighed. Measured with `npm run bench:questions`, over descriptions of several shapes.

/** What is looked at further: pages, names and texts of rows, the best first. */
export const most = { pages: 80, names: 24, details: 24, near: 12 };
export const mostNamesOfText = 4;
/** Rows that one name brings: a search for just that name shows more of them. */
export const rowsPerName = { exact: 8, other: 3 };
export const longest = 300;
/** What answers less of what was asked is no answer. */
export const least = 0.22;
/** Of a name with one typing error. */
export const nearness = 0.8;
/** How much of a score depends on whether there is more to the name than what was asked for. */
export const precision = { page: 0.25, row: 0.35 };
/** Further rows of one name. */
export const repeated = 0.93;
/** Where nothing tells which of several operations is meant, the one that lists is; and who begins as a title does, means it. */
export const bonus = { list: 1.03, create: 1.02, other: 1, begun: 1.03 };
/** What answers all that was asked for goes before what answers most of it. */
export const wholeness = 1.6;
/** How much one field says of an entry. */
export const fieldWeights = {
  title: 1,
  rest: 0.88,
  name: 0.88,
  path: 0.8,
  context: 0.6,
  heading: 0.85,
  lead: 0.48,
  text: 0.35,
  detail: 0.4,
  range: 0.7,
};
/** The first sentence says more than the rest. */
export const longestLead = 160;
/** The API that is read goes before what belongs to none, and that before other APIs. */
export const nearby = { own: 1.35, none: 1.12, other: 1 };

export const kindWeight: Readonly<Record<PageKind | RowNameKind, number>> = {
  operation: 1.25,
  error: 1.2,
  guide: 1.15,
  workflow: 1.15,
  heading: 1.02,
  parameter: 1,
  header: 1,
  status: 1,
  api: 1,
  property: 0.97,
  schema: 0.95,
  webhook: 0.95,
  step: 0.9,
  value: 0.8,
};
