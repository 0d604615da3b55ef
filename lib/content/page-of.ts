import type { ContentFault } from './fault.ts';
import { type Collection, collections } from './model.ts';
import { isImage } from './place-images.ts';

const pages = new RegExp(`^(?<collection>${collections.join('|')})/(?<path>.+)\\.mdx?$`);

/** Pages outside of the other collections have addresses of their own: there are these. */
const singlePages: readonly string[] = ['rate-limits', 'errors'];

/** The page that comes of a file; undefined where none does. @param file path below `content/` */
export function pageOf(file: string): { collection: Collection; slug: string } | undefined {
  if (whyUnread(file) !== undefined) return undefined;
  const { collection, path = '' } = pages.exec(file)?.groups ?? {};
  if (collection === undefined) return undefined;
  const slug = collection === 'guides' ? path.replace(/(?:^|\/)index$/, '') : path;
  return { collection: collection as Collection, slug };
}

/** Its address on the portal. */
export function hrefOf({ collection, slug }: { collection: Collection; slug: string }): string {
  if (collection === 'pages') return `/${slug}`;
  return slug === '' ? `/${collection}` : `/${collection}/${slug}`;
}

/** What lies among the texts and no page comes of: its author waits for one. */
export function unreadFaults(files: readonly string[]): ContentFault[] {
  return files.flatMap((file) => {
    const isOther = isImage(file) || isPart(file) || file.startsWith('error-samples/');
    const message = isOther ? undefined : whyUnread(file);
    return message === undefined ? [] : [{ file: `content/${file}`, line: 1, column: 1, message }];
  });
}

function whyUnread(file: string): string | undefined {
  if (!/\.mdx?$/.test(file)) return 'is not read: it is neither a page (.mdx or .md) nor a picture';
  const { collection, path = '' } = pages.exec(file)?.groups ?? {};
  if (collection === undefined) {
    const folders = collections.map((name) => `content/${name}`).join(', ');
    return `is not read: pages stand in ${folders}, and what they take in in content/parts`;
  }
  if (!/^[\w-]+(?:\/[\w-]+)*$/.test(path))
    return `is not read: its name is its address, of letters, digits, - and _: call it ${plainName(file)}`;
  if (collection !== 'guides' && path.includes('/'))
    return `is not read: pages stand directly in content/${collection}; folders are for content/guides`;
  if (collection === 'pages' && !singlePages.includes(path))
    return `is not read: content/pages holds ${singlePages.join(' and ')}; other pages stand in content/guides`;
  return undefined;
}

/** A text that pages take in, and that is none of its own. */
export function isPart(file: string): boolean {
  return /^parts\/.*\.mdx?$/.test(file);
}

function plainName(file: string): string {
  const plain = file.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(/[^\w./-]+/g, '-').replaceAll(/\.(?!mdx?$)/g, '-');
}
