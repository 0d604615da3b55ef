import type { PageRelease } from '#lib/changes/page-history.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { ChangedOn } from './changed-on.tsx';

/** Versions and what each changed about one page, as a list; links stay on the page unless `page` is given. */
export function PageChanges({ releases, page = '' }: { releases: readonly PageRelease[]; page?: string }) {
  return (
    <dl className="page-changes">
      {releases.map(({ version, date, changes }) => (
        <div key={version}>
          <dt>
            {version} {date !== undefined && <ChangedOn date={date} />}
          </dt>
          <dd>
            <ul>
              {changes.map(({ name, text, breaking, place }) => (
                <li key={`${name} ${text} ${place.anchor ?? place.formerly}`}>
                  {breaking && <span className="flag tone-red">{words.breaking}</span>}{' '}
                  <ChangedThing name={name} page={page} anchor={place.anchor} /> {text}
                  {place.place !== '' && <span className="quiet"> ({place.place})</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedThing(props: { name: string; page: string; anchor: string | undefined }) {
  const { name, page, anchor } = props;
  const thing = <code>{name}</code>;
  return anchor === undefined ? thing : <Link href={`${page}#${anchor}`}>{thing}</Link>;
}
