import { words } from '#words/changes.ts';
import { versionAnchor } from '../links/urls.ts';
import type { ApiHistory, Change } from '../openapi/history.ts';
import { listPageReleases } from './page-history.ts';

/** What one version did to one row: `since 1.1.0`, `changed in 1.2.0: also takes "sms"`. */
export interface RowNote {
  /** What goes before the version: `since`. */
  readonly words: string;
  readonly version: string;
  /** What goes behind it, where there is more to say. */
  readonly text?: string;
  /** The version in the changelog. */
  readonly href: string;
}

/** Notes of a page's rows and statuses by anchor, the oldest first. */
export type RowNotes = ReadonlyMap<string, readonly RowNote[]>;

/** @param changelog path of the API's changelog. */
export function listRowNotes(page: string, history: ApiHistory, changelog: string): RowNotes {
  const notes = new Map<string, RowNote[]>();
  for (const { version, changes } of listPageReleases(page, history).reverse()) {
    for (const { place, ...change } of changes) {
      if (place.anchor === undefined) continue;
      const note = { ...wordsOf(change), version, href: `${changelog}#${versionAnchor(version)}` };
      notes.set(place.anchor, [...(notes.get(place.anchor) ?? []), note]);
    }
  }
  return notes;
}

function wordsOf({ kind, text, breaking, isNew }: Omit<Change, 'places'>): Pick<RowNote, 'words' | 'text'> {
  // What is added to a row, such as a media type, does not make the row itself new.
  if (kind === 'added' && isNew) return { words: words.since };
  if (kind === 'deprecated') return { words: words.deprecatedIn };
  return { words: words.changedIn, text: breaking ? `${text} (${words.breakingNote})` : text };
}
