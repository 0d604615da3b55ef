'use client';

import { List, Root, Trigger } from '@radix-ui/react-tabs';
import type { ComponentProps, ReactNode } from 'react';
import { panelId, tabId } from './tab-ids.ts';

export interface Tab {
  readonly value: string;
  readonly label: ReactNode;
  /** The label where it can only be text. */
  readonly text?: string;
}

/**
 * The row of tabs, by Radix (roles, arrow keys, roving focus). The panels are the caller's own elements, with the ids
 * of `tabId` and `panelId`: Radix's panels carry inline styles, which the content security policy refuses.
 */
export function TabList(props: {
  /** Prefix of all ids; unique on the page. */
  idBase: string;
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
  className: string;
  tabClassName: string;
}) {
  const { idBase, label, tabs, value, onChange, className, tabClassName } = props;
  return (
    <Root value={value} onValueChange={onChange} asChild>
      <Plain className="contents">
        <List aria-label={label} className={className} asChild>
          <Plain>
            {tabs.map((tab) => (
              <Trigger
                key={tab.value}
                value={tab.value}
                id={tabId(idBase, tab.value)}
                aria-controls={panelId(idBase, tab.value)}
                className={tabClassName}
                data-tab={tab.value}
              >
                {tab.label}
              </Trigger>
            ))}
          </Plain>
        </List>
      </Plain>
    </Root>
  );
}

// Radix's roving focus sets `style="outline: none"`, which would hide the focus and offend the policy.
function Plain({ style: _style, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} />;
}
