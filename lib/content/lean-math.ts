import type { Element } from 'hast';

/** What of MathML may reach a page. `menclose` is drawn by classes, as Temml means it. */
const names = wordSet(`
  math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none span
`);
const attributes = wordSet(`
  accent accentunder columnspan depth display displaystyle fence form height largeop
  linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize
  movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width
`);

/** The styles that Temml writes and that matter, as classes of components/guides/math.css: pages have no styles of their own. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/^border:/, 'math-box'],
  [/^border-(?:bottom|top|left|right):/, 'math-rule'],
  [/^padding:0$/, 'math-tight'],
  [/^padding-left:0/, 'math-tight-left'],
  [/^padding-right:0/, 'math-tight-right'],
  [/^padding-left:1em/, 'math-gap-left'],
  [/^width:100%/, 'math-wide'],
  [/^width:50%/, 'math-half'],
];

/** A formula with what a page allows of it: no styles, no links, no elements but MathML's. */
export function leanMath(element: Element): Element {
  const { className, style, ...rest } = element.properties;
  const styles = String(style ?? '')
    .split(';')
    .map((each) => each.trim());
  const own = (Array.isArray(className) ? className : []).map(String).filter((name) => /^[\w-]+$/.test(name));
  const made = styles.flatMap((each) =>
    classes.flatMap(([pattern, name]) => (pattern.test(each) ? [nameOf(each, name)] : [])),
  );
  const colour = styles.find((each) => /^color:#[\da-f]{3,8}$/i.test(each))?.slice('color:'.length);
  const kept = Object.entries(rest).filter(([name]) => attributes.has(name));
  return {
    type: 'element',
    tagName: element.tagName,
    properties: {
      ...Object.fromEntries(kept),
      ...(colour !== undefined && { mathcolor: colour }),
      ...(own.length + made.length > 0 && { className: [...own, ...made] }),
    },
    children: element.children.flatMap((child): Element['children'] => {
      if (child.type === 'text') return [child];
      return child.type === 'element' && names.has(child.tagName) ? [leanMath(child)] : [];
    }),
  };
}

/** Of a rule the side: `math-rule-bottom`. */
function nameOf(style: string, name: string): string {
  const [, side] = /^border-(bottom|top|left|right):/.exec(style) ?? [];
  return side === undefined ? name : `${name}-${side}`;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
