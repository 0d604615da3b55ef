import { changeKinds, listPageReleases, ofKind } from '../../changes/page-history.ts';
import type { RowNote } from '../../changes/row-notes.ts';
import type { ApiHistory, Change, ChangePlace, Release } from '../../openapi/history.ts';
import type { Api } from '../../openapi/model.ts';
import { blocks, code, escapeText, link } from './text.ts';

/** `/changelog`: every version, the newest first. */
export function renderChangelog(api: Api, { releases }: ApiHistory): string {
  return `${blocks(
    `# Changelog of ${escapeText(api.title)}`,
    releases.length === 0
      ? `Version ${escapeText(api.version)} is the first; nothing was published before.`
      : undefined,
    releases.map(renderRelease),
  )}\n`;
}

function renderRelease({ version, date, previous, changes }: Release): string {
  const about =
    previous === undefined
      ? 'The first published version.'
      : changes.length === 0
        ? 'No change to what is sent or received.'
        : undefined;
  return blocks(
    `## ${escapeText(version)}${date === undefined ? ' (not released yet)' : `, ${date}`}`,
    about,
    changeKinds.map(([kind, title]) => {
      const own = ofKind(changes, kind);
      return own.length === 0 ? undefined : blocks(`### ${title}`, own.map(renderChange).join('\n'));
    }),
  );
}

function renderChange({ name, text, breaking, places }: Change): string {
  return `- ${breaking ? '**Breaking:** ' : ''}${code(name)}: ${escapeText(text)}. ${places.map(renderPlace).join(', ')}`;
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
  const lines = releases.flatMap(({ version, changes }) =>
    changes.map(
      ({ name, text, breaking }) =>
        `- ${escapeText(version)}: ${breaking ? '**Breaking:** ' : ''}${code(name)}: ${escapeText(text)}.`,
    ),
  );
  return blocks(
    '## Changes',
    since === undefined ? undefined : `Since ${escapeText(since)}.`,
    lines.join('\n'),
  );
}
