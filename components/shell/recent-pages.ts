import { keptList } from './kept-list.ts';

const most = 6;
const longestTitle = 120;

/** A page that was read in this browser. */
export interface RecentPage {
  /** Path on the portal, without query and fragment: those may hold what a reader typed. */
  readonly path: string;
  readonly title: string;
}

/** Pages of the documentation: what stands elsewhere is a form, or was opened once with a link. */
const pages =
  /^\/(?:reference|guides|best-practices|rate-limits|errors|changelog|workflows)(?:\/[\w.~%-]+)*$/;

const list = keptList('pages', most, isPage, ({ path }) => path);

/** The last pages, the newest first. */
export const recentPages = list.read;
export const forgetPages = list.forget;

export function keepPage({ path, title }: RecentPage, storage: () => Storage): void {
  list.keep({ path, title: title.trim().slice(0, longestTitle) }, storage);
}

function isPage(value: unknown): value is RecentPage {
  if (typeof value !== 'object' || value === null) return false;
  const { path, title } = value as Partial<RecentPage>;
  return typeof path === 'string' && pages.test(path) && isTitle(title);
}

function isTitle(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= longestTitle;
}
