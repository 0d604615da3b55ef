import type { ComponentProps, ReactNode } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { words } from '#words/guides.ts';
import { Heading } from '../ui/heading.tsx';
import { Link } from '../ui/link.tsx';
import { textOf } from './text-of.ts';

/** A heading with its address beside it. Its id comes from lib/content/headings.ts. */
function heading(Level: 'h2' | 'h3' | 'h4') {
  return function ProseHeading({ id, children }: { id?: string; children?: ReactNode }) {
    if (id === undefined) return <Level>{children}</Level>;
    return (
      <Heading level={Level} anchor={id} name={textOf(children)}>
        {children}
      </Heading>
    );
  };
}

export const H2 = heading('h2');
export const H3 = heading('h3');
export const H4 = heading('h4');

/** Scrolls within itself where it is wider than the screen, and takes the focus so that a keyboard can do that. */
export function ProseTable(props: { label?: string; className?: string; children?: ReactNode }) {
  const { label = words.table, className, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing that a <fieldset> is for.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll a wide table (WCAG 2.1.1).
    <div className="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className={className}>{children}</table>
    </div>
  );
}

export function InlineCode({ children, ...rest }: ComponentProps<'code'>) {
  if (typeof children !== 'string') return <code {...rest}>{children}</code>;
  return <code className="breakable">{withBreaks(children)}</code>;
}

// On a phone a long name is broken where its words end, and a short one not at all.
function withBreaks(text: string): ReactNode[] {
  const parts = text.length <= 14 ? [text] : text.split(/(?<=[_./:-])(?=\w)/);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [<wbr key={`${index} ${part}`} />, part]));
}

/** A picture of the site. */
export function ProseImage(props: ComponentProps<'img'>) {
  const { src, alt = '' } = props;
  return <img {...props} src={typeof src === 'string' ? withBase(src) : src} alt={alt} />;
}

/** Links that leave the portal tell the other site nothing. */
export function ProseLink({ href = '', children }: { href?: string; children?: ReactNode }) {
  const isElsewhere = /^https?:/.test(href);
  return (
    <Link href={href} {...(isElsewhere && { rel: 'noopener noreferrer' })}>
      {children}
    </Link>
  );
}
