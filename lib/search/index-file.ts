import type { PageRecord, RowNameKind } from '../render/search-records.ts';
import { depthOf, sideOf } from './anchor-side.ts';

/** All that search needs, as one JSON file of a build. Repeated texts stand once in a list and are named by index. */
export interface SearchIndexFile {
  readonly pages: readonly Omit<PageRecord, 'rows'>[];
  readonly names: readonly NameEntry[];
  readonly anchors: readonly string[];
  readonly places: readonly string[];
  readonly details: readonly RowDetail[];
}

/** What is told of a row, and what its description says; either may be empty. */
export type RowDetail = readonly [facts: string, text: string];

/** Numbers that each row takes in `NameEntry.rows`. */
export const rowLength = 4;

/** One name of parameters, properties, headers, values or statuses, and every row that carries it. */
export interface NameEntry {
  readonly kind: RowNameKind;
  readonly name: string;
  /** Page, anchor, place and detail of each row, by index, the best row first. */
  readonly rows: readonly number[];
}

interface FoundRow {
  readonly page: number;
  readonly isWebhook: boolean;
  readonly anchor: string;
  readonly place: string;
  readonly detail: number;
}

/** Packs the records of one build. */
export async function packRecords(records: AsyncIterable<PageRecord>): Promise<SearchIndexFile> {
  const pages: Omit<PageRecord, 'rows'>[] = [];
  const rowsByName = new Map<string, { kind: RowNameKind; name: string; rows: FoundRow[] }>();
  const details = new Texts();
  for await (const { rows, ...page } of records) {
    for (const { kind, name, anchor, place, facts = '', text = '' } of rows) {
      const detail = details.indexOf(JSON.stringify([facts, text]));
      const key = `${kind} ${name}`;
      const entry = rowsByName.get(key) ?? { kind, name, rows: [] };
      rowsByName.set(key, entry);
      entry.rows.push({ page: pages.length, isWebhook: page.kind === 'webhook', anchor, place, detail });
    }
    pages.push(page);
  }
  const anchors = new Texts();
  const places = new Texts();
  const names = [...rowsByName.values()].map(({ kind, name, rows }): NameEntry => {
    const ordered = rows.map((row, order) => ({ row, rank: rankOf(row), order }));
    ordered.sort((a, b) => a.rank - b.rank || a.order - b.order);
    return {
      kind,
      name,
      rows: ordered.flatMap(({ row }) => [
        row.page,
        anchors.indexOf(row.anchor),
        places.indexOf(row.place),
        row.detail,
      ]),
    };
  });
  return {
    pages,
    names,
    anchors: anchors.list,
    places: places.list,
    details: details.list.map((each) => JSON.parse(each) as RowDetail),
  };
}

const sideRanks = { sent: 0, answered: 10, refused: 30 };

/** What is sent goes before what comes back, a success before an error, a whole value before its parts. */
function rankOf({ anchor, place, isWebhook }: FoundRow): number {
  return depthOf(anchor) + sideRanks[sideOf(anchor)] + (isWebhook ? 15 : 0) + (place === 'scope' ? -5 : 0);
}

class Texts {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
