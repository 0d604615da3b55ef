import type { ReactNode } from 'react';

/** Numbers the `##` headings inside it. */
export function Steps({ children }: { children?: ReactNode }) {
  return <div className="steps flow">{children}</div>;
}

/** Its blocks side by side, on a phone one below the other. */
export function Columns({ children }: { children?: ReactNode }) {
  return <div className="columns">{children}</div>;
}

/** What only some readers need, folded until asked for. */
export function Accordion({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <details className="accordion">
      <summary className="icon-chevron">{title}</summary>
      <div className="accordion-text flow">{children}</div>
    </details>
  );
}
