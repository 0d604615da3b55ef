import { AskedWords } from './asked-words.ts';
import { type Asked, compare, exactnessOf } from './exactness.ts';
import { type Candidate, pageHit, rowAt, rowHit } from './hits.ts';
import { type NameEntry, rowLength, type SearchIndexFile } from './index-file.ts';
import { type Language, readLanguage } from './language.ts';
import { NearNames } from './near-names.ts';
import { fieldsOf, type Page, partsOf, useOf } from './page-fields.ts';
import { RowSearch } from './row-search.ts';
import { apiOf } from './scope-index.ts';
import { joinNeighbours, tokenize } from './tokenize.ts';
import {
  bonus,
  fieldWeights,
  kindWeight,
  least,
  longest,
  most,
  mostNamesOfText,
  nearby,
  nearness,
  precision,
  repeated,
  rowsPerName,
  wholeness,
} from './weights.ts';
import { WordIndex } from './word-index.ts';

/** Finds pages and rows by words, tolerant of typing errors. */
export class WordSearch {
  private readonly file: SearchIndexFile;
  private readonly language: Language = readLanguage();
  private readonly index: WordIndex;
  private readonly rows: RowSearch;
  /** Ids of what is called just that, by letters. */
  private readonly called = new Map<string, number[]>();
  private readonly near = new NearNames();
  private readonly apis: readonly (string | undefined)[];
  /** Names whose rows have a text, by the place of the text. */
  private readonly namesOfDetail: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(file: SearchIndexFile) {
    this.file = file;
    this.index = new WordIndex(this.language);
    this.rows = new RowSearch(file);
    this.apis = file.pages.map(({ url }) => apiOf(url));
    for (const [at, page] of file.pages.entries()) {
      this.call(at, callNames(page));
      this.index.add(at, fieldsOf(page, this.language));
    }
    for (const [at, entry] of file.names.entries()) {
      this.call(this.idOfName(at), namesOf(entry));
      this.index.add(this.idOfName(at), [
        [[...tokenize(entry.name), ...joinNeighbours(entry.name)], 1],
        [codesWithin(entry), fieldWeights.range],
      ]);
    }
    for (const [at, [, text]] of file.details.entries())
      if (text !== '')
        this.index.add(this.idOfName(file.names.length + at), [[tokenize(text), fieldWeights.detail]]);
    this.namesOfDetail = listNamesOfDetail(file);
  }

  /** Entries of the index: pages, then names, then texts of rows. */
  private idOfName(name: number): number {
    return this.file.pages.length + name;
  }

  private call(id: number, names: readonly string[]): void {
    for (const letters of new Set(names.map((name) => compare(name).letters))) {
      if (letters === '') continue;
      const ids = this.called.get(letters);
      if (ids === undefined) this.called.set(letters, [id]);
      else ids.push(id);
      this.near.add(letters, String(id));
    }
  }

  /** @param home slug of the API that is read */
  search(text: string, home?: string): { candidates: Candidate[]; marked: ReadonlySet<string> } {
    const words = text.slice(0, longest);
    const { pages, names, details } = this.file;
    const named = pages.length + names.length;
    const asked = new AskedWords(words, this.index, this.language, named + details.length, named);
    if (asked.isEmpty) return { candidates: [], marked: asked.marked };
    const answers = asked.answers(named + details.length);
    const name = compare(words);
    const exact = this.called.get(name.letters) ?? [];
    const near = this.near.find(name.letters).slice(0, most.near).map(Number);
    for (const id of near) answers[id] = Math.max(answers[id] ?? 0, nearness);
    const look = { asked, answers, name, home };
    const candidates = [...this.findPages(look, exact, near), ...this.findRows(look, exact, near)];
    return { candidates, marked: asked.marked };
  }

  private findPages(look: Look, exact: readonly number[], near: readonly number[]): Candidate[] {
    const { pages } = this.file;
    const scored = best(pages.length, (at) => {
      const { kind } = pages[at] as Page;
      return this.answerOf(look, at) * kindWeight[kind] * this.weightOf(at, look.home);
    });
    const found = new Set([...exact, ...near].filter((id) => id < pages.length));
    for (const at of scored.slice(0, most.pages)) found.add(at);
    return [...found].map((at) => this.pageCandidate(at, look));
  }

  private answerOf({ answers }: Look, id: number): number {
    const answer = answers[id] ?? 0;
    return answer < least ? 0 : answer;
  }

  private pageCandidate(at: number, { asked, answers, name, home }: Look): Candidate {
    const page = this.file.pages[at] as Page;
    const parts = partsOf(page.title);
    const share = asked.shareOf(parts);
    const more = bonus[useOf(page)] * (asked.isBegunBy(parts[0]) ? bonus.begun : 1);
    const answer = (answers[at] ?? 0) ** wholeness * (1 - precision.page + precision.page * share);
    return {
      hit: pageHit(this.file, at),
      score: 100 * answer * kindWeight[page.kind] * this.weightOf(at, home) * more,
      exactness: exactnessOf(callNames(page), name),
      isNamed:
        page.kind === 'operation' &&
        asked.isNamedIn([...tokenize(page.title), ...joinNeighbours(page.title)]),
      isAway: this.isAway(at, home),
      text: page.text,
    };
  }

  private findRows(look: Look, exact: readonly number[], near: readonly number[]): Candidate[] {
    const { pages, names, details } = this.file;
    const ofNames = best(names.length, (at) => {
      const { kind } = names[at] as NameEntry;
      return this.answerOf(look, this.idOfName(at)) * kindWeight[kind];
    });
    const ofTexts = best(details.length, (at) => this.answerOf(look, this.idOfName(names.length + at)));
    const isExact = new Set(exact);
    const found = new Set(
      [...exact, ...near].flatMap((id) => (id < pages.length ? [] : [id - pages.length])),
    );
    for (const at of ofNames.slice(0, most.names)) found.add(at);
    for (const at of ofTexts.slice(0, most.details))
      for (const each of [...(this.namesOfDetail.get(at) ?? [])].slice(0, mostNamesOfText)) found.add(each);
    return [...found].flatMap((at) =>
      this.rowCandidates(at, look, isExact.has(this.idOfName(at)) ? rowsPerName.exact : rowsPerName.other),
    );
  }

  private rowCandidates(at: number, { asked, answers, name, home }: Look, count: number): Candidate[] {
    const entry = this.file.names[at] as NameEntry;
    const own = answers[this.idOfName(at)] ?? 0;
    const share = asked.shareOf(partsOf(entry.name));
    const weightOf = (page: number) => this.weightOf(page, home);
    return this.rows.find(at, { asked, answers, weightOf }, count).map(({ row, score }, order): Candidate => {
      const [page, , , detail] = row;
      const answer =
        Math.max(score, own * weightOf(page)) ** wholeness * (1 - precision.row + precision.row * share);
      return {
        hit: rowHit(this.file, entry, row),
        score: 100 * answer * kindWeight[entry.kind] * (order === 0 ? 1 : repeated - order * 0.01),
        exactness: exactnessOf(namesOf(entry), name),
        isAway: this.isAway(page, home),
        text: this.file.details[detail]?.[1] ?? '',
      };
    });
  }

  private weightOf(page: number, home: string | undefined): number {
    const api = this.apis[page];
    if (home === undefined) return 1;
    return api === undefined ? nearby.none : api === home ? nearby.own : nearby.other;
  }

  private isAway(page: number, home: string | undefined): boolean {
    const api = this.apis[page];
    return home !== undefined && api !== undefined && api !== home;
  }
}

/** One search, while it is answered. */
interface Look {
  readonly asked: AskedWords;
  readonly answers: Float32Array;
  readonly name: Asked;
  readonly home: string | undefined;
}

function callNames({ title, names, path }: Page): string[] {
  return [title, ...names, ...(path === undefined ? [] : [path])];
}

/** A status is asked for by its digits, by its meaning, or by both. */
function namesOf({ kind, name }: Pick<NameEntry, 'kind' | 'name'>): string[] {
  const [digits = '', ...meaning] = name.split(' ');
  return kind === 'status' ? [name, digits, meaning.join(' '), ...codesWithin({ kind, name })] : [name];
}

/** What a range of statuses stands for: 403 is looked for where a description says `4XX`. */
function codesWithin({ kind, name }: Pick<NameEntry, 'kind' | 'name'>): string[] {
  const [, first] = (kind === 'status' && /^([1-5])XX\b/i.exec(name)) || [];
  return first === undefined
    ? []
    : Array.from({ length: 52 }, (_, code) => String(Number(first) * 100 + code));
}

/** Places of what has any score, the highest first. */
function best(count: number, scoreOf: (at: number) => number): number[] {
  const found: { at: number; score: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const score = scoreOf(at);
    if (score > 0) found.push({ at, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ at }) => at);
}

function listNamesOfDetail({ names, details }: SearchIndexFile): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const [name, { rows }] of names.entries())
    for (let at = 0; at < rows.length; at += rowLength) {
      const [, , , detail] = rowAt(rows, at);
      if (details[detail]?.[1] === '') continue;
      const known = found.get(detail) ?? new Set();
      found.set(detail, known.add(name));
    }
  return found;
}
