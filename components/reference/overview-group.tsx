import type { ReactNode } from 'react';
import { AnchorLink } from '../ui/anchor-link.tsx';

/**
 * A part of the overview that folds. Its address leads into what is folded, since that is what a browser opens by
 * itself for a link, also where no script runs.
 */
export function OverviewGroup(props: {
  anchor: string;
  title: string;
  /** Beside the title. */
  flags?: ReactNode;
  count?: number;
  isOpen: boolean;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const { anchor, title, flags, count, isOpen, level = 2, children } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="group">
      <AnchorLink anchor={anchor} name={title} />
      <details open={isOpen} suppressHydrationWarning>
        <summary>
          <Heading>
            {title}
            {flags}
          </Heading>
          {count !== undefined && <span className="section-note">{count}</span>}
        </summary>
        <div id={anchor} className="group-body">
          {children}
        </div>
      </details>
    </div>
  );
}

/** A part of a group, by path or letter. */
export function OverviewPart(props: {
  title: string;
  count: number;
  isOpen: boolean;
  level: 3 | 4;
  children: ReactNode;
}) {
  const { title, count, isOpen, level, children } = props;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <details className="group-part" open={isOpen} suppressHydrationWarning>
      <summary>
        <Heading>{title}</Heading>
        <span className="section-note">{count}</span>
      </summary>
      {children}
    </details>
  );
}
