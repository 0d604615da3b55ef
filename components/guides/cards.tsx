import type { ReactNode } from 'react';
import { ProseLink } from './prose-elements.tsx';

/** Ways onward, as many beside each other as have room. */
export function Cards({ children }: { children?: ReactNode }) {
  return <ul className="cards">{children}</ul>;
}

/** The whole card leads where its title does; links within its text lead elsewhere. */
export function Card({ title, href, children }: { title: string; href: string; children?: ReactNode }) {
  return (
    <li className="card">
      <p className="card-head">
        <ProseLink href={href}>{title}</ProseLink>
      </p>
      {children !== undefined && <div className="card-text flow">{children}</div>}
    </li>
  );
}
