import { Children, isValidElement, type ReactNode, useId } from 'react';
import { words } from '#words/guides.ts';
import { TabPanel, Tabs } from '../ui/tabs.tsx';

interface TabProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Texts of which a reader needs one, as tabs by their titles. Without a script, and on paper, one after the other. */
export function ProseTabs({ children }: { children?: ReactNode }) {
  const texts = Children.toArray(children)
    .filter((child) => isValidElement<TabProps>(child))
    .map((text, index) => ({ text, value: String(index + 1) }));
  return (
    <Tabs
      idBase={useId()}
      label={words.alternatives}
      tabs={texts.map(({ text, value }) => ({ value, label: text.props.title }))}
    >
      {texts.map(({ text, value }) => (
        <TabPanel key={value} value={value} className="flow">
          {text}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** What one panel shows; its title stands above it where no row of tabs does. */
export function Tab({ title, children }: TabProps) {
  return (
    <>
      <p className="tab-title">{title}</p>
      {children}
    </>
  );
}
