import { existsSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { dataPath } from '#lib/env/data-path.ts';
import './mermaid.css';

interface MermaidProps {
  /** Names the drawing that the build has made (lib/content/diagrams.ts). */
  readonly name: string;
  readonly title: string;
  /** Its source, where there is no drawing of it: while a text is being written, and at fault. */
  readonly children?: ReactNode;
}

export function MermaidDiagram({ name, title, children }: MermaidProps) {
  const file = dataPath('diagrams', `${name}.json`);
  if (!existsSync(file)) return children;
  return <Drawing svg={JSON.parse(readFileSync(file, 'utf8')) as Element} title={title} />;
}

/** In the colours of the page. Its title is the caption, and the name of the picture. */
export function Drawing({ svg, title }: { svg: Element; title: string }) {
  const properties = { ...svg.properties, role: 'img', ariaLabel: title };
  return (
    <figure className="mermaid">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll a wide drawing (WCAG 2.1.1). */}
      {/* biome-ignore lint/a11y/useSemanticElements: nothing that a <fieldset> is for. */}
      <div className="mermaid-scroll" tabIndex={0} role="group" aria-label={title}>
        {toJsxRuntime({ ...svg, properties }, { Fragment, jsx, jsxs })}
      </div>
      <figcaption>{title}</figcaption>
    </figure>
  );
}
