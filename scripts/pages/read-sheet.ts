import { dirname, join } from 'node:path/posix';
import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';

/** The text of a style sheet with what can apply to elements of these classes alone. */
export type PrintSheet = (classes: ReadonlySet<string>) => string;

/**
 * Reads a style sheet once, to print it for many pages. A rule is left out only where each of its selectors asks for a
 * class that is not there: states, attributes, elements and media are whatever they will be.
 *
 * @param url path of the sheet on the site; addresses in it are read from there
 */
export function readSheet(text: string, url: string): PrintSheet {
  const printers = postcss.parse(text, { from: url }).nodes.map((node) => printerOf(node, dirname(url)));
  return (classes) => printers.map((print) => print(classes)).join('');
}

function printerOf(node: ChildNode, base: string): PrintSheet {
  if (node.type === 'rule') return printRule(node, base);
  if (node.type === 'atrule') return printAtRule(node, base);
  const printed = node.type === 'decl' ? `${absolute(node.toString(), base)};` : '';
  return () => printed;
}

function printRule(rule: Rule, base: string): PrintSheet {
  const selectors = rule.selectors.map((text) => ({ text, asked: askedClasses(text) }));
  const printBody = printNodes(rule.nodes, base);
  return (classes) => {
    const left = selectors.filter(({ asked }) => asked.every((name) => classes.has(name)));
    if (left.length === 0) return '';
    return `${left.map((selector) => selector.text).join(',')}{${printBody(classes)}}`;
  };
}

function printAtRule(rule: AtRule, base: string): PrintSheet {
  const head = `@${rule.name}${rule.params === '' ? '' : ` ${rule.params}`}`;
  if (rule.nodes === undefined) return () => `${absolute(head, base)};`;
  // The steps of an animation look like rules, and are none.
  if (/keyframes$/.test(rule.name)) {
    const whole = rule.toString();
    return () => whole;
  }
  const printBody = printNodes(rule.nodes, base);
  // A layer's place is where it is named first, even with nothing in it.
  const empty = rule.name === 'layer' && rule.params !== '' ? `${head};` : '';
  return (classes) => {
    const inner = printBody(classes);
    return inner === '' ? empty : `${head}{${inner}}`;
  };
}

function printNodes(nodes: readonly ChildNode[], base: string): PrintSheet {
  const printers = nodes.map((node) => printerOf(node, base));
  return (classes) =>
    printers
      .map((print) => print(classes))
      .join('')
      .replace(/;$/, '');
}

/** Classes that an element or its surroundings must have; none of those within `:not(…)`, `:is(…)`, `:has(…)`. */
function askedClasses(selector: string): string[] {
  const names = withoutArguments(selector).matchAll(/\.((?:\\[\da-f]{1,6}\s?|\\.|[\w-]|[^\0-\x7f])+)/gi);
  return [...names].map((match) => unescaped(match[1] ?? ''));
}

function withoutArguments(selector: string): string {
  const bare = selector.replace(/(?<!\\)[([](?:\\.|[^()[\]\\])*[)\]]/g, '');
  return bare === selector ? bare : withoutArguments(bare);
}

function unescaped(name: string): string {
  return name.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const relativeAddress = /\burl\(\s*(["']?)(?![a-z][a-z\d+.-]*:|[/#])([^"')]+)\1\s*\)/gi;

function absolute(text: string, base: string): string {
  return text.replace(
    relativeAddress,
    (_, quote: string, address: string) => `url(${quote}${join(base, address)}${quote})`,
  );
}
