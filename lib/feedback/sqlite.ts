import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type FeedbackStore, mostPages, type PageFeedback } from './model.ts';

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
    async count(page, isHelpful) {
      if (!known.get(page) && Number(pages.get()?.pages) >= mostPages) return false;
      add.run(page, Number(isHelpful), Number(!isHelpful));
      return true;
    },
    read: async () => all.all() as unknown as readonly PageFeedback[],
    close: async () => db.close(),
  };
}
