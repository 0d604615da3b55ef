const place = 'pages';
const most = 6;
const longestTitle = 120;

/** A page that was read in this browser. */
export interface RecentPage {
  /** Path on the portal, without query and fragment: those may hold what a reader typed. */
  readonly path: string;
  readonly title: string;
}

/** The last pages, the newest first. They stay in this browser. */
export function recentPages(storage: () => Storage): readonly RecentPage[] {
  try {
    return readList(storage().getItem(place));
  } catch {
    return [];
  }
}

export function keepPage({ path, title }: RecentPage, storage: () => Storage): void {
  const page = { path, title: title.trim().slice(0, longestTitle) };
  if (!isPage(page)) return;
  const others = recentPages(storage).filter((each) => each.path !== path);
  try {
    storage().setItem(place, JSON.stringify([page, ...others].slice(0, most)));
  } catch {
    // Without storage there is no list.
  }
}

export function forgetPages(storage: () => Storage): void {
  try {
    storage().removeItem(place);
  } catch {
    // What cannot be reached was not kept either.
  }
}

/** Of a list that somebody else may have written, what this page would have written. */
function readList(text: string | null): RecentPage[] {
  const list: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(list) ? list.filter(isPage).slice(0, most) : [];
}

/** Pages of the documentation: what stands elsewhere is a form, or was opened once with a link. */
const pages =
  /^\/(?:reference|guides|best-practices|rate-limits|errors|changelog|workflows)(?:\/[\w.~%-]+)*$/;

function isPage(value: unknown): value is RecentPage {
  if (typeof value !== 'object' || value === null) return false;
  const { path, title } = value as Partial<RecentPage>;
  return typeof path === 'string' && pages.test(path) && typeof title === 'string' && title !== '';
}
