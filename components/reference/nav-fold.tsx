import { withBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { apiUrl, navigationUrl } from '#lib/links/urls.ts';
import { words } from '#words/reference.ts';
import type { FilterEntry } from '../shell/nav-filter.ts';
import { NavLabel } from '../shell/nav-label.tsx';
import { Link } from '../ui/link.tsx';
import { foldLabel, rowLabel } from './nav-labels.ts';
import type { NavGroup, NavList } from './nav-lists.ts';

/** What a page shows of a list. */
export interface Shown {
  readonly api: string;
  readonly list: NavList;
  /** Address of the open page, where it is one of the list. */
  readonly current?: string | undefined;
  /** Shows all entries, where those of a whole API are few. */
  readonly isWhole: boolean;
}

/**
 * A list of the navigation, which opens in place. A page holds the entries around its own place only: the others come
 * when they are opened (`NavControls`), and without a script a link leads to them on the overview.
 */
export function NavFold(shown: Shown & { isOwn: boolean; isFlat?: boolean }) {
  const { list, isWhole, isOwn, isFlat = false } = shown;
  const groups = isWhole || isOwn || isFlat ? list.groups() : [];
  if (isFlat && groups.length > 1) return <Parts {...shown} groups={groups} depth={0} />;
  return (
    <details suppressHydrationWarning open={groups.length > 0 && (isWhole || isOwn)}>
      <Summary title={list.title} count={list.count} depth={0} />
      {groups.length > 1 ? (
        <ul>
          <Parts {...shown} groups={groups} depth={1} Item="li" />
        </ul>
      ) : (
        <Rows entries={isWhole || isOwn ? groups[0]?.entries : undefined} current={shown.current} depth={1} />
      )}
      <OnOverview {...shown} />
    </details>
  );
}

interface PartsProps extends Shown {
  readonly groups: readonly NavGroup[];
  readonly depth: number;
  readonly Item?: 'li';
}

function Parts({ groups, depth, Item, ...shown }: PartsProps) {
  return groups.map((group, index) => {
    const isOpen = shown.isWhole || group.entries.some(({ href }) => href === shown.current);
    const part = (
      <details key={index} data-part={index} open={isOpen} suppressHydrationWarning>
        <Summary title={group.title ?? words.otherEntries} count={group.entries.length} depth={depth} />
        <Rows entries={isOpen ? group.entries : undefined} current={shown.current} depth={depth + 1} />
        <OnOverview {...shown} />
      </details>
    );
    return Item ? <Item key={index}>{part}</Item> : part;
  });
}

function Summary({ title, count, depth }: { title: string; count: number; depth: number }) {
  return (
    <summary>
      <span>
        <NavLabel {...foldLabel(title, count, depth)} />
      </span>
      <span className="nav-count">{count}</span>
    </summary>
  );
}

function Rows(props: {
  entries: readonly FilterEntry[] | undefined;
  current: string | undefined;
  depth: number;
}) {
  const { entries, current, depth } = props;
  // A text, though empty: React then leaves alone what scripts have put there before it has come.
  if (entries === undefined) return <ul suppressHydrationWarning>{''}</ul>;
  return (
    <ul>
      {entries.map(({ href, title, method, look, deprecated }) => (
        <li key={href}>
          <Link href={href} className="nav-link" aria-current={href === current ? 'page' : undefined}>
            <span className={deprecated ? 'line-through' : undefined}>
              <NavLabel {...rowLabel(title, method, depth)} />
            </span>
            {method !== undefined && <span className={look}>{method}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** An export holds the list that `NavControls` asks for where a page names it. */
function OnOverview({ api, list: { anchor }, isWhole }: Shown) {
  if (isWhole) return null;
  return (
    <Link
      href={`${apiUrl(api)}#${anchor}`}
      {...(isExported && { 'data-list': withBase(navigationUrl(api, anchor)) })}
    >
      {words.onTheOverview}
    </Link>
  );
}
