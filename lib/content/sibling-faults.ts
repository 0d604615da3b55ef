import type { ContentFault } from './fault.ts';
import type { ParsedGuide } from './parse-guide.ts';

/** What texts that are right by themselves have wrong together. */
export function siblingFaults(guides: readonly ParsedGuide[]): ContentFault[] {
  return [
    ...sharedAddresses(guides),
    ...sharedOrders(guides),
    ...sharedLinks(guides),
    ...strayedSections(guides),
  ];
}

function sharedAddresses(guides: readonly ParsedGuide[]): ContentFault[] {
  return shared(guides, ({ href }) => href).map(({ guide, owner }) =>
    faultOf(guide, `is the page ${guide.href}, and so is ${owner.file}: take one of them away`),
  );
}

// Two pages with one number would change places with the file system's mood.
function sharedOrders(guides: readonly ParsedGuide[]): ContentFault[] {
  const ordered = guides.filter(({ order }) => order !== undefined);
  return shared(ordered, (guide) => `${guide.collection} ${folderOf(guide)} ${guide.order}`).map(
    ({ guide, owner }) => faultOf(guide, `${guide.order} is taken by ${owner.file}`, 'order'),
  );
}

/** The heading "Refunds" of an index page and the page `refunds` beside it would have one permanent link. */
function sharedLinks(guides: readonly ParsedGuide[]): ContentFault[] {
  const pages = new Map(guides.map((guide) => [guide.href, guide]));
  return guides.flatMap((guide) =>
    guide.headings.flatMap(({ id, text }) => {
      const page = pages.get(`${guide.href}/${id}`);
      const message = `the permanent link of its heading "${text}" is that of ${page?.file}: name one of them otherwise`;
      return page === undefined ? [] : [faultOf(guide, message)];
    }),
  );
}

function strayedSections(guides: readonly ParsedGuide[]): ContentFault[] {
  const message =
    'is for pages directly in the collection and for index pages of its folders: here the folder is the section';
  return guides
    .filter((guide) => guide.section !== undefined && folderOf(guide) !== '')
    .map((guide) => faultOf(guide, message, 'section'));
}

/** The folder whose pages it stands among, which for an index page is the one above its own. */
function folderOf({ slug }: ParsedGuide): string {
  return slug.split('/').slice(0, -1).join('/');
}

function shared(guides: readonly ParsedGuide[], keyOf: (guide: ParsedGuide) => string) {
  const owners = new Map<string, ParsedGuide>();
  return guides.flatMap((guide) => {
    const owner = owners.get(keyOf(guide));
    if (owner === undefined) owners.set(keyOf(guide), guide);
    return owner === undefined ? [] : [{ guide, owner }];
  });
}

function faultOf({ file }: ParsedGuide, message: string, field?: string): ContentFault {
  return { file, line: 1, column: 1, message, ...(field !== undefined && { field }) };
}
