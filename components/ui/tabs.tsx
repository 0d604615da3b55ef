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
  /** `line`: sections of a page. `chip`: choices within a panel. */
  look?: 'line' | 'chip';
  className?: string | undefined;
  children: ReactNode;
}) {
  const { idBase, label, tabs, look = 'line', className = '', children } = props;
  const [value, setValue] = useState(tabs[0]?.value ?? '');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = () => {
      const anchor = linkedAnchor();
      const target = document.getElementById(anchor);
      const panel = target?.closest<HTMLElement>(`[data-panel-of="${idBase}"]`);
      const linked = panel?.dataset.value ?? linkedValue(idBase, anchor, panel?.dataset.values);
      if (target === null || !linked) return undefined;
      setValue(linked);
      return target;
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
  }, [idBase]);
  return (
    <Selected value={{ idBase, value }}>
      <div className={`tabs ${className}`} ref={root}>
        {look === 'chip' && tabs.length > mostChips ? (
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
const mostChips = 7;

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
        <option key={tab.value} value={tab.value} id={tabId(idBase, tab.value)}>
          {tab.label}
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

/**
 * What several panels have in common, shown with each of them, after it. Ids in it begin with those of the panel that
 * they belong to: `response-404.detail`.
 */
export function SharedPanel(props: { values: readonly string[]; className?: string; children: ReactNode }) {
  const { values, className = '', children } = props;
  const selected = useContext(Selected);
  return (
    <div
      className={`tab-panel ${className}`}
      data-panel-of={selected.idBase}
      data-values={values.join(' ')}
      data-state={values.includes(selected.value) ? 'active' : 'inactive'}
    >
      {children}
    </div>
  );
}

/** Which of the panels that share something an id in it belongs to. */
function linkedValue(idBase: string, anchor: string, values = ''): string | undefined {
  return values.split(' ').find((value) => {
    const start = `${idBase}-${value}`;
    return anchor.startsWith(start) && !/^[\w-]/.test(anchor.slice(start.length));
  });
}
