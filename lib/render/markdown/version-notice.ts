import type { VersionNotice } from '../version-notice.ts';
import { renderReleaseLines } from './changelog.ts';
import { blocks, escapeText, link } from './text.ts';

/** The notice of an older version as Markdown, behind the title of a page. */
export function addVersionNotice(page: string, notice: VersionNotice | undefined): string {
  if (notice === undefined) return page;
  const [title = '', ...rest] = page.split('\n\n');
  return [title, renderNotice(notice), ...rest].join('\n\n');
}

function renderNotice({ title, lead, current, changes, here }: VersionNotice): string {
  const to = ({ words, href }: VersionNotice['current']) => link(escapeText(words), href);
  const more = changes === undefined ? '' : `, or ${to(changes)}`;
  return blocks(
    `**${escapeText(title)}.** ${escapeText(lead)} ${to(current)}${more}.`,
    here.length === 0 ? undefined : blocks('What changed here:', renderReleaseLines(here)),
  );
}
