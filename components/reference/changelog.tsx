import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { changeKinds, ofKind } from '#lib/changes/page-history.ts';
import { nameApis } from '#lib/links/identity-of.ts';
import { apiUrl, toCurrentAnchor, versionAnchor } from '#lib/links/urls.ts';
import type { ApiHistory, Change, ChangePlace, Release } from '#lib/openapi/history.ts';
import type { Api } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { ChangedOn } from './changed-on.tsx';

/** Every version of an API, the newest first, and what each changed. */
export function Changelog({ api, history }: { api: Api; history: ApiHistory }) {
  const { releases, toCurrent } = history;
  return (
    <article className="changelog">
      <header className="op-header">
        <p className="op-place">{nameApis([api])[0]?.title}</p>
        <h1>{words.changelog}</h1>
        <p className="lead">
          {sayRich(words.changelogAbout, {
            api: (text) => <Link href={apiUrl(api.slug)}>{text}</Link>,
            feed: (text) => <Link href="/changelog/feed.xml">{text}</Link>,
          })}
        </p>
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
  const breaking = changes.filter((change) => change.breaking).length;
  return (
    <section className="release" aria-labelledby={anchor}>
      <div className="release-head">
        <h2 id={anchor}>
          <Link href={`#${anchor}`}>{title}</Link>
        </h2>
        <p className="release-date">{children}</p>
        {breaking > 0 && (
          <p>
            <span className="flag tone-red">{say(words.breakingCount, { count: breaking })}</span>
          </p>
        )}
      </div>
      <div className="release-body">
        {previous === undefined && <p className="release-note">{words.firstVersion}</p>}
        {previous !== undefined && changes.length === 0 && (
          <p className="release-note">{words.nothingChanged}</p>
        )}
        {changeKinds().map(([kind, words]) => (
          <ChangeList key={kind} title={words} changes={ofKind(changes, kind)} />
        ))}
      </div>
    </section>
  );
}

function ChangeList({ title, changes }: { title: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="change-kind">{title}</h3>
      <ul className="change-list">
        {changes.map((change) => (
          <ChangeEntry key={`${change.name} ${change.text}`} change={change} />
        ))}
      </ul>
    </>
  );
}

/** More places than this are folded away. */
const shownPlaces = 3;

function ChangeEntry({ change: { name, text, breaking, places } }: { change: Change }) {
  const rest = places.slice(shownPlaces);
  return (
    <li className="change">
      <p className="change-what">
        {breaking && <span className="flag tone-red">{words.breaking}</span>}
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
