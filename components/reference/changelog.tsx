import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { type ChangeGroup, groupChanges } from '#lib/changes/page-history.ts';
import { nameApis } from '#lib/links/identity-of.ts';
import { apiUrl, toCurrentAnchor, versionAnchor } from '#lib/links/urls.ts';
import type { ApiHistory, Change, ChangePlace, Release } from '#lib/openapi/history.ts';
import type { Api } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words as reference } from '#words/reference.ts';
import { words } from '#words/versions.ts';
import { Link } from '../ui/link.tsx';
import { ChangedOn } from './changed-on.tsx';
import './changelog.css';

/** Every version of an API, the newest first, and what each changed. */
export function Changelog({ api, history }: { api: Api; history: ApiHistory }) {
  const { releases, toCurrent } = history;
  return (
    <article className="changelog">
      <header className="op-header">
        <p className="op-place">{nameApis([api])[0]?.title}</p>
        <h1>{reference.changelog}</h1>
        <p className="lead">
          {sayRich(words.changelogAbout, {
            api: (text) => <Link href={apiUrl(api.slug)}>{text}</Link>,
            feed: (text) => <Link href="/changelog/feed.xml">{text}</Link>,
          })}
        </p>
        <ReleaseIndex history={history} />
      </header>
      {toCurrent && (
        <ReleaseFrame anchor={toCurrentAnchor} title={toCurrent.version} release={toCurrent}>
          {say(words.differsFrom, { version: toCurrent.previous ?? '' })}
        </ReleaseFrame>
      )}
      {releases.length === 0 ? (
        <p className="changelog-first">{say(words.nothingRecorded, { version: api.version })}</p>
      ) : (
        releases.map((release) => <ReleaseSection key={release.version} release={release} />)
      )}
    </article>
  );
}

/** The versions, and which changes are shown: the style sheet follows the box, so it needs no script. */
function ReleaseIndex({ history: { releases, toCurrent } }: { history: ApiHistory }) {
  const changes = [...(toCurrent ? [toCurrent] : []), ...releases].flatMap((release) => release.changes);
  const hasBoth = changes.some(({ breaking }) => breaking) && changes.some(({ breaking }) => !breaking);
  if (releases.length < 2 && !hasBoth) return null;
  return (
    <div className="release-index">
      {releases.length > 1 && (
        <nav aria-label={words.versions}>
          <ul>
            {releases.map(({ version }) => (
              <li key={version}>
                <Link href={`#${versionAnchor(version)}`}>{version}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {hasBoth && (
        <label className="only-breaking">
          <input type="checkbox" autoComplete="off" /> {words.onlyBreaking}
        </label>
      )}
    </div>
  );
}

function ReleaseSection({ release }: { release: Release }) {
  const { version, date } = release;
  return (
    <ReleaseFrame anchor={versionAnchor(version)} title={version} release={release}>
      {date === undefined ? words.notReleased : <ChangedOn date={date} />}
    </ReleaseFrame>
  );
}

/** One comparison; the children say when it was made, or of what it is. */
function ReleaseFrame(props: { anchor: string; title: string; release: Release; children: ReactNode }) {
  const { anchor, title, release, children } = props;
  const { previous, changes } = release;
  const note = noteOf(release);
  return (
    <section className="release" aria-labelledby={anchor}>
      <div className="release-head">
        <h2 id={anchor}>
          <Link href={`#${anchor}`}>{title}</Link>
        </h2>
        <p className="release-date">{children}</p>
        {previous !== undefined && changes.length > 0 && <Counts changes={changes} />}
      </div>
      <div className="release-body">
        {note && <p className="release-note">{note}</p>}
        {groupChanges(changes).map((group) => (
          <ChangeList key={group.kind} group={group} />
        ))}
      </div>
    </section>
  );
}

function noteOf({ previous, changes }: Release): string | undefined {
  if (previous === undefined) return words.firstVersion;
  return changes.length === 0 ? reference.nothingChanged : undefined;
}

/** How many changes of each kind a version has. */
function Counts({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="release-counts">
      {groupChanges(changes).map(({ kind, count }) => (
        <li key={kind} className={kind === 'breaking' ? 'flag tone-red' : `change-${kind}`}>
          {count}
        </li>
      ))}
    </ul>
  );
}

/** More changes of a kind than these are folded away. */
const shownChanges = 12;

function ChangeList({ group: { kind, title, changes } }: { group: ChangeGroup }) {
  const rest = changes.slice(shownChanges);
  return (
    <div className="change-group">
      <h3 className={`change-kind change-${kind}`}>
        {title} <span className="change-count">{changes.length}</span>
      </h3>
      <Changes changes={changes.slice(0, shownChanges)} />
      {rest.length > 0 && (
        <details className="change-rest">
          <summary>{say(words.moreChanges, { count: rest.length })}</summary>
          <Changes changes={rest} />
        </details>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <ChangeEntry key={`${change.name} ${change.text}`} change={change} />
      ))}
    </ul>
  );
}

/** More places than this are folded away. */
const shownPlaces = 3;

function ChangeEntry({ change: { name, text, breaking, places } }: { change: Change }) {
  const rest = places.slice(shownPlaces);
  return (
    <li className={breaking ? 'change change-breaking' : 'change'}>
      <p className="change-what">
        <code>{name}</code> <span>{text}</span>
      </p>
      <Places places={places.slice(0, shownPlaces)} />
      {rest.length > 0 && (
        <details className="nest">
          <summary>{say(words.morePlaces, { count: rest.length })}</summary>
          <Places places={rest} />
        </details>
      )}
    </li>
  );
}

function Places({ places }: { places: readonly ChangePlace[] }) {
  return (
    <ul className="change-places">
      {places.map((place) => (
        <li key={`${place.page} ${place.anchor ?? place.formerly} ${place.place}`}>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place: { page, anchor, title, place } }: { place: ChangePlace }) {
  const where = place === '' ? '' : `, ${place}`;
  if (page === undefined) return <span>{title + where}</span>;
  return <Link href={anchor === undefined ? page : `${page}#${anchor}`}>{title + where}</Link>;
}
