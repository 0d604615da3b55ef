import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#lib/links/site.ts';
import { Commonmark, type FenceProps } from '#lib/render/commonmark.tsx';
import { renderPage } from '#lib/render/render-page.ts';
import { textResponse, textTypes } from '#lib/render/text-response.ts';
import { readSite } from '#tests/read-site.ts';
import { code, hostileDescription, images, links, markup } from './support/hostile-description.ts';

/** Every text of the hostile description that a page shows as Markdown, each once. */
const descriptions = [...new Set(textsOf(hostileDescription))];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)]);
}

const languages: (string | undefined)[] = [];
const Fence = ({ code: text, language }: FenceProps) => {
  languages.push(language);
  return createElement('pre', null, text);
};

function render(source: string) {
  const html = renderToStaticMarkup(createElement(Commonmark, { source, Fence }));
  const elements: Element[] = [];
  let text = '';
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === 'element') elements.push(node);
    if (node.type === 'text') text += node.value;
  });
  return { elements, text };
}

const attributesOf = (elements: readonly Element[]) =>
  elements.flatMap(({ tagName, properties }) =>
    Object.entries(properties).map(([name, value]) => ({ tagName, name, value: String(value) })),
  );

const isActive = ({ tagName }: Element): boolean =>
  /^(?:script|style|iframe|object|embed|svg|math|form|input|base|meta|link|picture|source|video|audio)$/.test(
    tagName,
  );

describe('G: texts of a hostile description', () => {
  it('G01, G02, G08: no text makes an element, handler or address that runs', () => {
    expect(descriptions.length).toBeGreaterThan(50);
    for (const source of descriptions) {
      const { elements } = render(source);
      expect(elements.filter(isActive), source).toEqual([]);
      for (const { name, value } of attributesOf(elements)) {
        expect(name, source).not.toMatch(/^on|^style$|^srcDoc$|^srcSet$/i);
        expect(value, source).not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      }
    }
  });

  it.each(markup.filter((text) => !/[\u2028\u2029]|<table>/.test(text)))(
    'G01: %s is shown as it is written',
    (source) => {
      expect(render(source).text).toContain(source);
    },
  );

  it.each(links)('G02, G15: %s', (source) => {
    for (const { properties } of render(source).elements.filter(({ tagName }) => tagName === 'a')) {
      const url = new URL(String(properties.href), 'http://docs.example');
      expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
      expect([properties.rel].flat().join(' ')).toBe('noopener noreferrer nofollow');
      expect(url.username).toBe('');
      expect(url.search).not.toContain('attach');
      expect(url.href.length).toBeLessThan(2100);
      // Where a link leads is said beside it, whatever its own text says.
      if (url.protocol !== 'mailto:') expect(render(source).text).toContain(url.host);
    }
  });

  it.each(images)('G16: %s is not asked for', (source) => {
    const { elements } = render(source);
    for (const { name, value } of attributesOf(elements.filter(({ tagName }) => tagName !== 'a')))
      expect(`${name}=${value}`).not.toMatch(/^(?:src|href|srcSet)=(?!\/(?![/\\]))/);
  });

  it.each(code)('G08: %s', (source) => {
    languages.length = 0;
    const { elements, text } = render(source);
    expect(elements.filter(isActive)).toEqual([]);
    for (const language of languages) expect([undefined, 'html', 'javascript']).toContain(language);
    expect(text).not.toBe('');
  });
});

describe('G17: texts for machines', () => {
  let site: Site;
  beforeAll(() => {
    site = readSite({ 'hostile.json': `${JSON.stringify(hostileDescription)}\n` });
  });

  it('G17: of the types that there are, none is one that a browser runs', () => {
    for (const type of Object.values(textTypes))
      expect(type).toMatch(
        /^(?:text\/(?:plain|markdown)|application\/(?:json|yaml|xml|atom\+xml)); charset=utf-8$/,
      );
  });

  it('G17: every page of the hostile description is text, marked so that it stays text', async () => {
    const pages = [
      '/',
      'reference/hostile',
      'reference/hostile/hostile-list',
      'reference/hostile/schemas/hostile',
    ];
    for (const page of pages) {
      const text = await renderPage(page, site);
      expect(text, page).toContain('pwn=1');
      const response = textResponse(new Request(`http://docs.example/${page}`), text ?? '', 'markdown');
      expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
