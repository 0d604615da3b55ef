import type { ReactNode } from 'react';
import { AnchorLink } from './anchor-link.tsx';

/** A heading with its address. What the link in it is called is no part of the heading's own name. */
export function Heading(props: {
  level: 'h1' | 'h2' | 'h3' | 'h4';
  /** Absent for the title of a page, whose address is the page's. */
  anchor?: string | undefined;
  /** What it says, as text. */
  name: string;
  /** Marks that stand behind the title, as text: "deprecated". */
  flags?: readonly (string | false | undefined)[];
  className?: string;
  children: ReactNode;
}) {
  const { level: Level, anchor, name, flags = [], className, children } = props;
  const label = [name, ...flags.filter((flag) => typeof flag === 'string')].join(', ');
  return (
    <Level id={anchor} className={className} aria-label={label}>
      {children}
      <AnchorLink {...(anchor !== undefined && { anchor })} name={name} />
    </Level>
  );
}
