import path from 'node:path';
import type { ContentFault } from '../content/fault.ts';
import type { Guide, GuideReference } from '../content/model.ts';
import { localVariables } from '../content/variables.ts';
import { nearest } from '../errors/nearest.ts';
import { nearestIds } from './nearest.ts';
import { oldAddressFault } from './old-addresses.ts';
import { pageOfId, permalinkId } from './urls.ts';

/** What a portal answers, as far as its texts may lead there. */
export interface Places {
  /** Every permanent id of the build. */
  readonly ids: ReadonlySet<string>;
  /** Slugs of its APIs. */
  readonly apis: readonly string[];
  /** Whether the site has a file: `public/logo.svg`, `content/images/a.png`. */
  readonly hasFile: (file: string) => boolean;
  /** Names of the icons that a text may name. */
  readonly icons: readonly string[];
  /** Addresses that the ledger leads on: it comes before what texts say. */
  readonly moved: ReadonlySet<string>;
}

const fixed: ReadonlySet<string> = new Set([
  ...['/', '/reference', '/changelog', '/changelog/feed.xml', '/search', '/session', '/mcp'],
  ...['/llms.txt', '/llms-full.txt', '/sitemap.xml', '/robots.txt'],
]);

/** Links to no page and to no row, pictures and icons that are not there, old addresses that are in use: of all guides. */
export function checkReferences(guides: readonly Guide[], places: Places): ContentFault[] {
  return guides.flatMap((guide) =>
    guide.references.flatMap((reference) => {
      const message = faultOf[reference.kind](reference, guide, places, guides);
      const { file, line, column } = reference;
      return message === undefined ? [] : [{ file, line, column, message }];
    }),
  );
}

type Check = (
  reference: GuideReference,
  guide: Guide,
  places: Places,
  guides: readonly Guide[],
) => string | undefined;

const faultOf: Readonly<Record<GuideReference['kind'], Check>> = {
  image: imageFault,
  link: linkFault,
  icon: ({ url }, _, { icons }) => {
    if (icons.includes(url)) return undefined;
    const near = nearest(url, icons);
    return `there is no icon ${url}${near === undefined ? ': its name is one of lucide.dev/icons' : `: did you mean ${near}?`}`;
  },
  redirect: oldAddressFault,
};

function imageFault({ url, file }: GuideReference, _: Guide, { hasFile }: Places): string | undefined {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) return undefined;
  const place = decode(url.split(/[?#]/, 1)[0] ?? '');
  const isBeside = !place.startsWith('/');
  const wanted = isBeside ? path.posix.join(path.posix.dirname(file), place) : `public${place}`;
  if (isBeside && !wanted.startsWith('content/'))
    return `${url} lies outside of content/: a picture stands there, or in public/ and is called /…`;
  return hasFile(wanted) ? undefined : `there is no picture ${url}: it would be the file ${wanted}`;
}

function linkFault({ url }: GuideReference, { href }: Guide, places: Places): string | undefined {
  const origin = localVariables.portalOrigin;
  if (!URL.canParse(url, origin + href)) return `${url} is not an address`;
  const target = new URL(url, origin + href);
  if (target.origin !== origin) return undefined;
  const address = decode(target.pathname).replace(/(?<=.)\/$/, '');
  const page = /^\/(?:reference|guides|best-practices|errors|rate-limits|workflows)\b.*\.md$/.test(address)
    ? address.slice(0, -'.md'.length)
    : address;
  const id = permalinkId(page);
  if (page !== '/' && places.ids.has(id)) return anchorFault(target.hash.slice(1), id, page, places);
  if (fixed.has(page) || isOther(page, places)) return undefined;
  return `there is no page ${address}${mend(nearestPages(id, places.ids))}`;
}

/** Pages that have no permanent id: those for a whole API, permanent links themselves, the site's own files. */
function isOther(address: string, { apis, ids, hasFile }: Places): boolean {
  const [, kind = '', name = ''] = address.split('/');
  if (kind === 'go') return ids.has(address.slice('/go/'.length));
  if (kind === 'openapi') return apis.some((api) => name === `${api}.json` || name === `${api}.yaml`);
  if (kind === 'explorer' || kind === 'changelog' || kind === 'try') return apis.includes(name);
  return hasFile(`public${address}`);
}

function anchorFault(anchor: string, id: string, page: string, { ids }: Places): string | undefined {
  if (anchor === '' || ids.has(`${id}/${anchor}`) || ids.has(`${id}/${decode(anchor)}`)) return undefined;
  const anchors = [...ids]
    .filter((each) => each.startsWith(`${id}/`))
    .map((each) => each.slice(id.length + 1));
  const near = nearestIds(decode(anchor), anchors, 3).map((each) => `#${each}`);
  return `there is no #${anchor} on ${page}${mend(near)}`;
}

function nearestPages(id: string, ids: ReadonlySet<string>): string[] {
  const depth = id.split('/').length;
  const pages = [...ids].filter((each) => each.split('/').length === depth);
  const beside = pages.filter((each) => path.posix.dirname(each) === path.posix.dirname(id));
  return nearestIds(id, beside.length > 0 ? beside : pages, 3).map(pageOfId);
}

function mend(near: readonly string[]): string {
  return near.length === 0 ? '' : `; near it: ${near.join(', ')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
