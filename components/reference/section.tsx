import type { ReactNode } from 'react';
import { AnchorLink } from '../ui/anchor-link.tsx';

/** A section of a reference page, under a heading with an address. */
export function Section(props: {
  anchor: string;
  title: string;
  /** What stands at the end of the heading's line. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const { anchor, title, note, children } = props;
  return (
    <section className="section" aria-labelledby={anchor}>
      <div className="section-head">
        <h2 id={anchor}>
          {title}
          <AnchorLink anchor={anchor} name={title} />
        </h2>
        {note}
      </div>
      {children}
    </section>
  );
}
