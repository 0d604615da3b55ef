import type { ReactNode } from 'react';
import { Heading } from '../ui/heading.tsx';

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
        <Heading level="h2" anchor={anchor} name={title}>
          {title}
        </Heading>
        {note}
      </div>
      {children}
    </section>
  );
}
