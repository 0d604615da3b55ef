import { say } from '#lib/words/say.ts';
import { words } from '#words/versions.ts';
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
  const title = say(own.status === 'deprecated' ? words.nameDeprecated : words.notCurrent, { name: old });
  const way = isSame
    ? `${words.seeWord} ${link(say(words.thisPageIn, { name: current }), href)}`
    : `${say(words.notThere, { name: current })} ${link(current, href)}`;
  const more =
    changesHref === undefined
      ? ''
      : say(words.orChanges, { link: link(say(words.allChanged, { name: current }), changesHref) });
  return blocks(
    `**${title}.** ${way}${more}.`,
    here.length === 0 ? undefined : blocks(`${words.whatChangedHere}:`, renderReleaseLines(here)),
  );
}
