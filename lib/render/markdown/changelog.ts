import { say } from '#lib/words/say.ts';
import { words as reference } from '#words/reference.ts';
import { words } from '#words/versions.ts';
import { groupChanges, listPageReleases, type PageRelease } from '../../changes/page-history.ts';
import type { RowNote } from '../../changes/row-notes.ts';
import { nameApis } from '../../links/identity-of.ts';
import type { ApiHistory, Change, ChangePlace, Release } from '../../openapi/history.ts';
import type { Api } from '../../openapi/model.ts';
import { blocks, code, escapeText, link } from './text.ts';

/** `/changelog`: every version, the newest first. */
export function renderChangelog(api: Api, { releases, toCurrent }: ApiHistory): string {
  return `${blocks(
    `# ${say(reference.changelogOf, { title: escapeText(nameApis([api])[0]?.title ?? api.title) })}`,
    toCurrent &&
      renderSection(
        say(words.changesFromTo, {
          from: escapeText(toCurrent.previous ?? ''),
          to: escapeText(toCurrent.version),
        }),
        toCurrent,
      ),
    releases.length === 0 ? say(words.isFirst, { version: escapeText(api.version) }) : undefined,
    releases.map(renderRelease),
  )}\n`;
}

function renderRelease(release: Release): string {
  const { version, date } = release;
  return renderSection(
    `${escapeText(version)}${date === undefined ? ` (${words.notReleasedFlag})` : `, ${date}`}`,
    release,
  );
}

function renderSection(title: string, { previous, changes }: Release): string {
  const about =
    previous === undefined ? words.firstVersion : changes.length === 0 ? reference.nothingChanged : undefined;
  return blocks(
    `## ${title}`,
    about,
    groupChanges(changes).map(({ title, changes }) =>
      blocks(`### ${title}`, changes.map(renderChange).join('\n')),
    ),
  );
}

function renderChange({ name, text, breaking, places }: Change): string {
  return `- ${breaking ? `**${reference.breaking}:** ` : ''}${code(name)}: ${escapeText(text)}. ${places.map(renderPlace).join(', ')}`;
}

function renderPlace({ page, anchor, title, place }: ChangePlace): string {
  const words = escapeText(place === '' ? title : `${title}, ${place}`);
  if (page === undefined) return words;
  return link(words, anchor === undefined ? page : `${page}#${anchor}`);
}

/** Of one row, as a part of its line: `since [1.1.0](/changelog#v1.1.0)`. */
export function renderNote({ words, version, text, href }: RowNote): string {
  const more = text === undefined ? '' : `: ${escapeText(text)}`;
  return `${words} ${link(escapeText(version), href)}${more}`;
}

/** "Since" and "changed" of one operation, as a section of its page; nothing where no version was recorded. */
export function renderPageHistory(page: string, slug: string, history: ApiHistory): string | undefined {
  const since = history.since.find(([each]) => each === slug)?.[1];
  const releases = listPageReleases(page, history);
  if (since === undefined && releases.length === 0) return undefined;
  return blocks(
    `## ${words.changes}`,
    since === undefined ? undefined : say(words.sinceSentence, { version: escapeText(since) }),
    renderReleaseLines(releases),
  );
}

/** What versions changed about one page, as a list. */
export function renderReleaseLines(releases: readonly PageRelease[]): string {
  const lines = releases.flatMap(({ version, changes }) =>
    changes.map(
      ({ name, text, breaking }) =>
        `- ${escapeText(version)}: ${breaking ? `**${reference.breaking}:** ` : ''}${code(name)}: ${escapeText(text)}.`,
    ),
  );
  return lines.join('\n');
}
