import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type FeedbackStore,
  type FruitlessSearch,
  mostPages,
  mostSearches,
  type PageFeedback,
} from './model.ts';

export function openSqlite(file: string): FeedbackStore {
  mkdirSync(path.dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 2000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec(`create table if not exists page_feedback
    (page text primary key, helpful integer not null, unhelpful integer not null) strict`);
  const known = db.prepare('select 1 from page_feedback where page = ?');
  const pages = db.prepare('select count(*) as pages from page_feedback');
  const add = db.prepare(`insert into page_feedback (page, helpful, unhelpful) values (?, ?, ?)
    on conflict (page) do update
    set helpful = helpful + excluded.helpful, unhelpful = unhelpful + excluded.unhelpful`);
  const all = db.prepare('select page, helpful, unhelpful from page_feedback order by unhelpful desc, page');
  return {
    ...searchesOf(db),
    async count(page, isHelpful) {
      if (!known.get(page) && Number(pages.get()?.pages) >= mostPages) return false;
      add.run(page, Number(isHelpful), Number(!isHelpful));
      return true;
    },
    read: async () => all.all() as unknown as readonly PageFeedback[],
    close: async () => db.close(),
  };
}

function searchesOf(db: DatabaseSync): Pick<FeedbackStore, 'countSearch' | 'readSearches'> {
  db.exec(`create table if not exists fruitless_search
    (words text primary key, searches integer not null, last_day text not null) strict`);
  const known = db.prepare('select 1 from fruitless_search where words = ?');
  // All beyond what is kept, not one: of processes that count at once each may add one too many.
  const makeRoom = db.prepare(`delete from fruitless_search where words in
    (select words from fruitless_search order by searches desc, last_day desc, words desc
     limit -1 offset ${mostSearches - 1})`);
  const add = db.prepare(`insert into fruitless_search (words, searches, last_day) values (?, 1, ?)
    on conflict (words) do update set searches = searches + 1, last_day = excluded.last_day`);
  const all = db.prepare(
    'select words, searches, last_day as lastDay from fruitless_search order by searches desc, last_day desc, words',
  );
  return {
    async countSearch(words, day) {
      if (!known.get(words)) makeRoom.run();
      add.run(words, day);
    },
    readSearches: async () => all.all() as unknown as readonly FruitlessSearch[],
  };
}
