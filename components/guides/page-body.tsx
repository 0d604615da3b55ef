import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { toElements } from '#lib/content/to-elements.ts';
import { components, elements } from './page-components.tsx';
import './math.css';

/** A text of the site, as it was read and checked (lib/content), with its components. Nothing in it is run. */
export function PageBody({ tree }: { tree: Root }): ReactNode {
  return toJsxRuntime(toElements(tree), {
    Fragment,
    jsx,
    jsxs,
    // The names of our components are none of HTML's.
    components: { ...elements, ...components } as Partial<Components>,
    // A style attribute would be refused by the content security policy.
    tableCellAlignToStyle: false,
  });
}
