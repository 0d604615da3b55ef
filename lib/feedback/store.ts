import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedbackStore } from './model.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * A store of the portal's own: in Postgres where DATABASE_URL names one, else in a file, beside the one that
 * DATABASE_URL names or under `.data`. It is opened when it is first used.
 */
export function createFeedbackStore(databaseUrl: string | undefined): FeedbackStore {
  let opened: Promise<FeedbackStore> | undefined;
  const open = (): Promise<FeedbackStore> => {
    opened ??= openStore(databaseUrl).catch((error: unknown) => {
      // A database that is away now may be there for the next answer.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    count: async (page, isHelpful) => (await open()).count(page, isHelpful),
    read: async () => (await open()).read(),
    countSearch: async (words, day) => (await open()).countSearch(words, day),
    readSearches: async () => (await open()).readSearches(),
    close: async () => (await opened)?.close(),
  };
}

async function openStore(databaseUrl: string | undefined): Promise<FeedbackStore> {
  if (databaseUrl !== undefined && !databaseUrl.startsWith('file:')) return openPostgres(databaseUrl);
  return openSqlite(databaseUrl === undefined ? defaultFile() : besideOf(fileURLToPath(databaseUrl)));
}

function defaultFile(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), '.data', 'feedback.db');
}

/** `/data/site.db` → `/data/site.feedback.db`: the file that DATABASE_URL names is the sandbox's own. */
function besideOf(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.feedback${ext}`);
}
