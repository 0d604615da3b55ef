import type { Guide } from '#lib/content/model.ts';
import { NavLabel } from '../shell/nav-label.tsx';
import { getShownGuides } from './shown-guides.ts';

/** Every page of running text, by section, in reading order. */
export async function GuideNavigation({ current }: { current: string }) {
  const sections = new Map<string, Guide[]>();
  for (const guide of await getShownGuides()) {
    sections.set(guide.section, [...(sections.get(guide.section) ?? []), guide]);
  }
  return [...sections].map(([section, guides]) => (
    <div className="nav-group" key={section}>
      <span className="nav-title">
        <NavLabel text={section} size={0.8125} />
      </span>
      <ul>
        {guides.map(({ href, title }) => (
          <li key={href}>
            <a href={href} className="nav-link" aria-current={isOpen(href, current) ? 'page' : undefined}>
              <span>
                <NavLabel text={title} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

// An error's own page marks the list that it belongs to.
function isOpen(href: string, current: string): boolean {
  return current === href || current.startsWith(`${href}/`);
}
