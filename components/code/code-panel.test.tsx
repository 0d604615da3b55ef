import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CodePanel } from './code-panel.tsx';
import { splitLines } from './tokens.ts';

it('runs from left to right in a page that runs from right to left', () => {
  const html = renderToStaticMarkup(<CodePanel label="Example" lines={splitLines('{"name": "שלום"}')} />);
  expect(html).toMatch(/^<pre [^>]*dir="ltr"/);
});
