'use client';

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { linkedAnchor } from '../ui/linked-anchor.ts';
import { panelId, tabId } from '../ui/tab-ids.ts';
import { TabList } from '../ui/tab-list.tsx';
import { chooseLanguage, useLanguage } from './language-choice.ts';
import { LiveCode } from './live-code.tsx';
import { getSamples, subscribeSamples } from './live-samples.ts';

const Chosen = createContext<{ idBase: string; language: string }>({ idBase: '', language: '' });

/** A group of samples that follows the site's one language, or shows its first where it lacks that one. */
export function SampleTabs(props: {
  idBase: string;
  label: string;
  languages: readonly { readonly id: string; readonly label: string; readonly isOwn: boolean }[];
  /** Controls at the end of the bar. */
  actions: ReactNode;
  children: ReactNode;
}) {
  const { idBase, label, languages, actions, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string>();
  const shared = useLanguage();
  const chosen = own ?? shared;
  const has = (id: string | undefined) => languages.some((language) => language.id === id);
  const language = chosen !== undefined && has(chosen) ? chosen : (languages[0]?.id ?? '');
  const choose = (id: string) => {
    const isOwn = languages.some((each) => each.id === id && each.isOwn);
    setOwn(isOwn ? id : undefined);
    if (!isOwn) chooseLanguage(id);
  };
  useEffect(() => {
    const follow = () => {
      const target = document.getElementById(linkedAnchor());
      const panel = root.current?.contains(target) ? target?.closest<HTMLElement>('.sample') : null;
      if (!panel?.dataset.language) return;
      chooseLanguage(panel.dataset.language);
      requestAnimationFrame(() => target?.scrollIntoView());
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    // From here on the panels' own state decides, not the style sheet's rules for `<html data-lang>`.
    if (root.current !== null) root.current.dataset.ready = '';
  }, []);
  return (
    <Chosen value={{ idBase, language }}>
      <div className="samples" ref={root} data-has={languages.map(({ id }) => id).join(' ')}>
        <div className="code-bar">
          <TabList
            idBase={idBase}
            label={label}
            tabs={languages.map(({ id, label: text }) => ({ value: id, label: text }))}
            value={language}
            onChange={choose}
            className="code-tabs"
            tabClassName="code-tab"
          />
          {actions}
        </div>
        {children}
      </div>
    </Chosen>
  );
}

/** One language's sample. While the console publishes a sample of its own for it, that one is shown. */
export function SamplePanel(props: {
  language: string;
  label: string;
  /** The panel's address, such as `example-curl`. */
  anchor?: string;
  isLive?: boolean;
  children: ReactNode;
}) {
  const { language, label, anchor, isLive = false, children } = props;
  const chosen = useContext(Chosen);
  const live = useSyncExternalStore(subscribeSamples, getSamples, () => undefined);
  const isShown = chosen.language === language;
  const isReplaced = isLive && live !== undefined;
  // Made for the language that is looked at: the others' elements would be many times the page.
  const text = isReplaced && isShown ? live.read(language) : undefined;
  return (
    <div
      className="sample"
      role="tabpanel"
      id={panelId(chosen.idBase, language)}
      aria-labelledby={tabId(chosen.idBase, language)}
      data-language={language}
      data-state={isShown ? 'active' : 'inactive'}
    >
      <span className="code-label" id={anchor}>
        {label}
      </span>
      {text !== undefined && <LiveCode label={label} text={text} language={language} />}
      {text === undefined && (!isReplaced || isShown) && children}
    </div>
  );
}
