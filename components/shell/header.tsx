import { Menu, Monitor, Moon, Sun, X } from 'lucide';
import { words } from '#words/shell.ts';
import { Icon } from '../ui/icon.tsx';
import { Brand } from './brand.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteLinks } from './site-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function Header() {
  return (
    <header className="site-header" data-noprint>
      <div className="frame flex h-full items-center gap-2 px-4 md:px-6">
        <Brand />
        <nav aria-label={words.site} className="ml-6 flex-1 max-lg:hidden">
          <SiteLinks className="flex gap-1" linkClassName="site-link" />
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <SearchBox />
          <ThemeSwitch>
            <Icon shape={Monitor} size={18} className="theme-system" />
            <Icon shape={Sun} size={18} className="theme-light" />
            <Icon shape={Moon} size={18} className="theme-dark" />
          </ThemeSwitch>
          {/* The panel that this opens stands in the page's frame; the style sheet joins the two, so no script is needed. */}
          <details className="menu lg:hidden">
            <summary className="icon-button" aria-label={words.navigation}>
              <Icon shape={Menu} size={20} className="menu-closed" />
              <Icon shape={X} size={20} className="menu-open" />
            </summary>
          </details>
        </div>
      </div>
    </header>
  );
}
