import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { drawDiagram } from '#lib/diagrams/draw-diagram.ts';
import { Drawing, MermaidDiagram } from './mermaid-diagram.tsx';

test('a drawing has its title as name and caption, and neither styles nor scripts', () => {
  const svg = drawDiagram('flowchart TD\n  A[Client] --> B[Server]');
  const html = renderToStaticMarkup(<Drawing svg={svg} title="A call & its way" />);
  expect(html).toMatch(/<svg [^>]*role="img" aria-label="A call &amp; its way"/);
  expect(html).toContain('<figcaption>A call &amp; its way</figcaption>');
  expect(html).toMatch(/>Client<.*>Server</s);
  expect(html).toMatch(/marker-end="url\(#d[\da-f]{8}-arrowhead\)"/);
  expect(html).not.toMatch(/ style=|<style|<script/);
});

test('where there is no drawing its source is shown', () => {
  const source = <p>flowchart TD</p>;
  expect(
    renderToStaticMarkup(
      <MermaidDiagram name="none" title="A">
        {source}
      </MermaidDiagram>,
    ),
  ).toBe('<p>flowchart TD</p>');
});
