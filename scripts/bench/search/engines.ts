import { createRequire } from 'node:module';
import path from 'node:path';
import { pageHit, type SearchHit } from '#lib/search/hits.ts';
import type { SearchIndexFile } from '#lib/search/index-file.ts';
import { Searcher } from '#lib/search/searcher.ts';
import { tokenize } from '#lib/search/tokenize.ts';

type Hit = Pick<SearchHit, 'url' | 'kind' | 'title'>;

export interface Engine {
  readonly name: string;
  readonly search: (text: string) => readonly Hit[] | Promise<readonly Hit[]>;
  /** Of the index as JSON; undefined where the library cannot write it. */
  readonly bytes?: number;
}

/** What every library is given: one text for each page and each name. */
interface Document {
  readonly id: number;
  readonly title: string;
  readonly names: string;
  readonly path: string;
  readonly text: string;
  readonly hit: Hit;
}

const fields = ['title', 'names', 'path', 'text'] as const;

export async function portalEngine(file: SearchIndexFile): Promise<Engine> {
  const searcher = new Searcher(file, 'https://docs.example');
  const bytes = Buffer.byteLength(JSON.stringify(file));
  return {
    name: 'the portal',
    search: (text) => searcher.search(text).hits,
    bytes,
  };
}

/** What stands in `folder`; each bare, with its own ways of being tolerant turned on. */
export async function libraryEngines(
  folder: string | undefined,
): Promise<((file: SearchIndexFile) => Promise<Engine>)[]> {
  if (folder === undefined) return [];
  const require = createRequire(path.join(path.resolve(folder), 'index.js'));
  return [
    (file) => miniSearch(file, require('minisearch')),
    (file) => orama(file, require('@orama/orama')),
    (file) => lunr(file, require('lunr')),
    (file) => flexSearch(file, require('flexsearch')),
    (file) => fuse(file, require('fuse.js')),
  ];
}

// The libraries below are no packages of the portal, so their types are not there.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Library = any;

async function miniSearch(file: SearchIndexFile, library: Library): Promise<Engine> {
  const documents = documentsOf(file);
  const MiniSearch = library.default ?? library;
  const index = new MiniSearch({ fields: [...fields], tokenize, processTerm: (term: string) => term });
  index.addAll(documents);
  const options = { boost: { title: 4, names: 4, path: 2 }, fuzzy: 0.2, prefix: true };
  return {
    name: 'MiniSearch, bare',
    search: (text) =>
      index.search(text, options).flatMap(({ id }: { id: number }) => documents[id]?.hit ?? []),
    bytes: Buffer.byteLength(JSON.stringify(index)),
  };
}

async function orama(
  file: SearchIndexFile,
  { create, insertMultiple, save, search }: Library,
): Promise<Engine> {
  const documents = documentsOf(file);
  const schema = { title: 'string', names: 'string', path: 'string', text: 'string' };
  const database = create({ schema });
  const given = documents.map(({ id, hit: _, ...rest }) => ({ id: String(id), ...rest }));
  await insertMultiple(database, given, 1000);
  return {
    name: 'Orama',
    search: async (term) => {
      const { hits } = await search(database, {
        term,
        tolerance: 1,
        limit: 10,
        boost: { title: 4, names: 4 },
      });
      return hits.flatMap(({ id }: { id: string }) => documents[Number(id)]?.hit ?? []);
    },
    bytes: Buffer.byteLength(JSON.stringify(await save(database))),
  };
}

async function lunr(file: SearchIndexFile, build: Library): Promise<Engine> {
  const documents = documentsOf(file);
  const index = build(function define(this: Library) {
    this.ref('id');
    for (const field of fields) this.field(field, { boost: field === 'text' ? 1 : 4 });
    for (const document of documents) this.add(document);
  });
  return {
    name: 'Lunr',
    search: (text) => {
      const found = index.query((query: Library) => {
        for (const term of tokenize(text)) {
          query.term(term, { boost: 10 });
          query.term(term, { editDistance: 1 });
        }
      });
      return found.flatMap(({ ref }: { ref: string }) => documents[Number(ref)]?.hit ?? []);
    },
    bytes: Buffer.byteLength(JSON.stringify(index)),
  };
}

async function flexSearch(file: SearchIndexFile, { Index }: Library): Promise<Engine> {
  const documents = documentsOf(file);
  const index = new Index({ tokenize: 'forward', encode: tokenize });
  for (const each of documents) index.add(each.id, `${each.title} ${each.names} ${each.path} ${each.text}`);
  return {
    name: 'FlexSearch',
    search: (text) =>
      index.search(text, { limit: 10, suggest: true }).flatMap((id: number) => documents[id]?.hit ?? []),
  };
}

async function fuse(file: SearchIndexFile, library: Library): Promise<Engine> {
  const documents = documentsOf(file);
  const Fuse = library.default ?? library;
  const keys = [{ name: 'title', weight: 4 }, { name: 'names', weight: 4 }, 'path'];
  const index = new Fuse(documents, { keys, threshold: 0.3, ignoreLocation: true });
  return {
    name: 'Fuse (titles, names and paths only)',
    search: (text) => index.search(text, { limit: 10 }).map(({ item }: { item: Document }) => item.hit),
    bytes: Buffer.byteLength(JSON.stringify(index.getIndex())),
  };
}

function documentsOf(file: SearchIndexFile): Document[] {
  const pages = file.pages.map(({ title, names, path: address = '', text }, index) => {
    const { url, kind } = pageHit(file, index);
    return { title, names: names.join(' '), path: address, text, hit: { url, kind, title } };
  });
  const names = file.names.map(({ name, kind }) => {
    return { title: name, names: '', path: '', text: '', hit: { url: '', kind, title: name } };
  });
  return [...pages, ...names].map((document, id) => ({ id, ...document }));
}
