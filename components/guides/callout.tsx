import type { ReactNode } from 'react';
import { type CalloutType, calloutTitle, defaultCallout } from '#lib/content/callouts.ts';
import { Icon } from '../ui/icon.tsx';
import { kinds } from './kinds.ts';

/** Something that a reader must not miss. The icon is decoration: the title says what kind of thing it is. */
export function Callout(props: { type?: CalloutType; title?: string; children?: ReactNode }) {
  const { type = defaultCallout, title = calloutTitle(type), children } = props;
  const { shape, tone } = kinds[type];
  return (
    <div className={`callout tone-${tone}`} role="note">
      <Icon shape={shape} className="callout-icon" />
      <div className="callout-text">
        <p className="callout-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
