import { FlaskConical, type IconNode, Info, TriangleAlert } from 'lucide';
import type { ReactNode } from 'react';
import type { CalloutType } from '#lib/content/components.ts';
import { Icon } from '../ui/icon.tsx';

const looks: Readonly<Record<CalloutType, { shape: IconNode; word: string }>> = {
  note: { shape: Info, word: 'Note' },
  warning: { shape: TriangleAlert, word: 'Warning' },
  sandbox: { shape: FlaskConical, word: 'In the sandbox' },
};

/** Something that a reader must not miss. The icon is decoration: the title says what kind of thing it is. */
export function Callout(props: { type?: CalloutType; title?: string; children?: ReactNode }) {
  const { type = 'note', title, children } = props;
  const { shape, word } = looks[type];
  return (
    <div className={`callout callout-${type}`} role="note">
      <Icon shape={shape} className="callout-icon" />
      <div className="callout-text">
        <p className="callout-title">{title ?? word}</p>
        {children}
      </div>
    </div>
  );
}

/** Numbers the `##` headings inside it. */
export function Steps({ children }: { children?: ReactNode }) {
  return <div className="steps">{children}</div>;
}
