import type { VersionNotice } from '../version-notice.ts';
import { renderReleaseLines } from './changelog.ts';
import { blocks, escapeText, link } from './text.ts';

/** The notice of an older version as Markdown, behind the title of a page. */
export function addVersionNotice(page: string, notice: VersionNotice | undefined): string {
  if (notice === undefined) return page;
  const [title = '', ...rest] = page.split('\n\n');
  return [title, renderNotice(notice), ...rest].join('\n\n');
}

function renderNotice({ own, newer, isSame, href, changesHref, here }: VersionNotice): string {
  const [old, current] = [escapeText(own.name), escapeText(newer.name)];
  const title = own.status === 'deprecated' ? `${old} is deprecated` : `${old} is not the current version`;
  const way = isSame
    ? `See ${link(`this page in ${current}`, href)}`
    : `${current} does not have this page. See ${link(current, href)}`;
  const more = changesHref === undefined ? '' : `, or ${link(`all that ${current} changed`, changesHref)}`;
  return blocks(
    `**${title}.** ${way}${more}.`,
    here.length === 0 ? undefined : blocks('What changed here:', renderReleaseLines(here)),
  );
}
