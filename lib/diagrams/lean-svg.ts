import type { Element, Properties } from 'hast';

/** What of an SVG may reach a page: shapes and texts. */
const names = wordSet(`
  circle defs ellipse g line marker path polygon polyline rect svg text tspan
`);
const properties = wordSet(`
  cx cy d dominantBaseline dx dy fill fontSize fontStyle fontWeight height id markerEnd
  markerHeight markerStart markerWidth opacity orient points r refX refY rx ry stroke
  strokeDashArray strokeLineCap strokeLineJoin strokeWidth textAnchor transform viewBox width x
  x1 x2 y y1 y2
`);

/** Colours of the page's theme, colours by number, and marks of the same drawing. */
const value = /^(?:none|currentColor|var\(--[\w-]+\)|#[\da-f]{3,8}|url\(#[\w-]+\))$/i;
const coloured: ReadonlySet<string> = new Set(['fill', 'stroke', 'markerEnd', 'markerStart']);

/** A drawing with what a page allows of it. `prefix`: what its ids begin with, which no other drawing of a page has. */
export function leanSvg(element: Element, prefix: string): Element {
  return {
    type: 'element',
    tagName: element.tagName,
    properties: leanProperties(element.properties, prefix),
    children: element.children.flatMap((child): Element['children'] => {
      if (child.type === 'text') return [child];
      return child.type === 'element' && names.has(child.tagName) ? [leanSvg(child, prefix)] : [];
    }),
  };
}

function leanProperties(given: Properties, prefix: string): Properties {
  const kept = Object.entries(given).flatMap(([name, said]): [string, string][] => {
    const text = String(said);
    if (!properties.has(name) || (coloured.has(name) && !value.test(text))) return [];
    if (name === 'id') return [[name, `${prefix}-${text}`]];
    return [[name, text.replace(/^url\(#/, `url(#${prefix}-`)]];
  });
  const isMono = Array.isArray(given.className) && given.className.includes('mono');
  return { ...Object.fromEntries(kept), ...(isMono && { className: ['mono'] }) };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
