import type { Guide } from '#lib/content/model.ts';
import { NavLabel, rowRoom } from '../shell/nav-label.tsx';
import { Link } from '../ui/link.tsx';
import { NavIcon } from './nav-icon.tsx';
import { groupByFolder, type NavFolder, type NavItem } from './nav-items.ts';
import { getShownGuides } from './shown-guides.ts';

/** Every page of running text in reading order, by section; folders open in place, and the one of this page is open. */
export async function GuideNavigation({ current }: { current: string }) {
  const sections = new Map<string, Guide[]>();
  for (const guide of await getShownGuides()) {
    sections.set(guide.section, [...(sections.get(guide.section) ?? []), guide]);
  }
  return [...sections].map(([section, guides]) => (
    <div className="nav-group nav-tree" key={section}>
      <span className="nav-title">
        <NavLabel text={section} size={0.8125} />
      </span>
      <Items items={groupByFolder(guides)} current={current} depth={0} />
    </div>
  ));
}

function Items({ items, current, depth }: { items: readonly NavItem[]; current: string; depth: number }) {
  return (
    <ul>
      {items.map((item) =>
        'items' in item ? (
          <li key={item.path}>
            <Folder folder={item} current={current} depth={depth} />
          </li>
        ) : (
          <li key={item.href}>
            <Link
              href={item.href}
              className="nav-link"
              aria-current={isOpen(item.href, current, item.isFolderPage) ? 'page' : undefined}
            >
              <span>
                <Label text={item.label} icon={item.icon} depth={depth} />
              </span>
            </Link>
          </li>
        ),
      )}
    </ul>
  );
}

function Folder({ folder, current, depth }: { folder: NavFolder; current: string; depth: number }) {
  const { path, title, icon, items } = folder;
  return (
    <details open={isOpen(path, current)}>
      <summary>
        <span>
          <Label text={title} icon={icon} depth={depth} isFolder />
        </span>
      </summary>
      <Items items={items} current={current} depth={depth + 1} />
    </details>
  );
}

function Label(props: { text: string; icon: string | undefined; depth: number; isFolder?: boolean }) {
  const { text, icon, depth, isFolder = false } = props;
  const taken =
    depth * rowRoom.depth + (icon === undefined ? 0 : rowRoom.icon) + (isFolder ? rowRoom.chevron : 0);
  return (
    <>
      {icon !== undefined && <NavIcon name={icon} />}
      <NavLabel text={text} taken={taken} />
    </>
  );
}

// An error's own page marks the list that it belongs to; a folder's own page is not the pages in the folder.
function isOpen(href: string, current: string, isAlone = false): boolean {
  return current === href || (!isAlone && current.startsWith(`${href}/`));
}
