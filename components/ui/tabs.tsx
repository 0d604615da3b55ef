'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { linkedAnchor } from './linked-anchor.ts';
import { panelId, tabId } from './tab-ids.ts';
import { type Tab, TabList } from './tab-list.tsx';

const Selected = createContext<{ idBase: string; value: string }>({ idBase: '', value: '' });

/**
 * Tabs over panels that the server rendered. Without JavaScript all panels are shown, one below the other. A link to
 * something inside a panel selects it: before hydration by the style sheet (`:target`), from then on here.
 */
export function Tabs(props: {
  idBase: string;
  label: string;
  tabs: readonly Tab[];
  /** `line`: sections of a page. `chip`: choices within a panel, as a list where there are many; `select`: always as one. */
  look?: 'line' | 'chip' | 'select';
  /** A link to an id that begins with this, a dash and a tab's value selects that tab, wherever what it names stands. */
  follows?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { idBase, label, tabs, look = 'line', follows, className = '', children } = props;
  const isList = look === 'select' || (look === 'chip' && tabs.length > mostChips);
  const [value, setValue] = useState(tabs[0]?.value ?? '');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = () => {
      const anchor = linkedAnchor();
      const target = document.getElementById(anchor);
      const panel = target?.closest<HTMLElement>(`[data-panel-of="${idBase}"]`);
      const linked = panel?.dataset.value ?? (follows && linkedValue(follows, anchor));
      const tab = linked && document.getElementById(tabId(idBase, linked));
      if (target === null || !linked || !tab) return undefined;
      setValue(linked);
      return panel ? target : undefined;
    };
    const follow = () => {
      const target = select();
      requestAnimationFrame(() => target?.scrollIntoView());
    };
    // The browser has scrolled to it when the page came; the reader may be elsewhere by now.
    select();
    if (root.current !== null) root.current.dataset.ready = '';
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [idBase, follows]);
  return (
    <Selected value={{ idBase, value }}>
      <div className={`tabs ${className}`} ref={root}>
        {isList ? (
          <TabSelect idBase={idBase} label={label} tabs={tabs} value={value} onChange={setValue} />
        ) : (
          <TabList
            idBase={idBase}
            label={label}
            tabs={tabs}
            value={value}
            onChange={setValue}
            className={`tab-list tab-list-${look}`}
            tabClassName={`tab tab-${look}`}
          />
        )}
        {children}
      </div>
    </Selected>
  );
}

/** Choices that are still found at a glance as buttons; of more, a reader picks from a list. */
const mostChips = 12;

function TabSelect(props: {
  idBase: string;
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { idBase, label, tabs, value, onChange } = props;
  return (
    <select
      className="tab-select"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {tabs.map((tab) => (
        <option key={tab.value} value={tab.value} id={tabId(idBase, tab.value)} data-tab={tab.value}>
          {tab.text ?? tab.label}
        </option>
      ))}
    </select>
  );
}

/** One panel; `id` is its address, by default one that only its tab needs. */
export function TabPanel({
  value,
  className,
  children,
}: {
  value: string;
  className?: string;
  children: ReactNode;
}) {
  const selected = useContext(Selected);
  return (
    <div
      className={`tab-panel ${className ?? ''}`}
      role="tabpanel"
      id={panelId(selected.idBase, value)}
      aria-labelledby={tabId(selected.idBase, value)}
      data-panel-of={selected.idBase}
      data-value={value}
      data-state={selected.value === value ? 'active' : 'inactive'}
    >
      {children}
    </div>
  );
}

/** `409` of `response-409.header.Retry-After`. */
function linkedValue(prefix: string, anchor: string): string | undefined {
  return anchor.startsWith(`${prefix}-`) ? /^[\w-]+/.exec(anchor.slice(prefix.length + 1))?.[0] : undefined;
}
