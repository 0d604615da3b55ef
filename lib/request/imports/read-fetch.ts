import { type Node, parse } from 'acorn';
import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import { evaluateLiteral, isPlain, type Reading } from './evaluate-literal.ts';
import { type PastedRequest, pasteLimits, UnreadablePaste } from './pasted-request.ts';

/**
 * A call of `fetch` in a piece of JavaScript. Its literals are read; nothing is run.
 *
 * @throws UnreadablePaste
 */
export function readFetch(text: string): PastedRequest {
  const root = parseCode(text);
  const call = findNodes(root, isFetch)[0] as Call | undefined;
  if (call === undefined) throw new UnreadablePaste(said.noFetch);
  const reading: Reading = {
    text,
    constants: constantsOf(root),
    notes: [],
    depth: 0,
    budget: { left: 6 * pasteLimits.text },
  };
  const [address, options] = call.arguments;
  const url = address && evaluateLiteral(address, reading);
  if (typeof url !== 'string' || url === '') throw new UnreadablePaste(said.noAddress);
  const given = optionsOf(options, reading);
  const body = given.get('body');
  const method = given.get('method');
  const headers = pairsOf(given.get('headers'));
  const isForm = body instanceof Map;
  return {
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    url,
    headers: isForm ? [...headers, ['Content-Type', 'application/x-www-form-urlencoded']] : headers,
    ...(isForm && { body: new URLSearchParams(pairsOf(body)).toString() }),
    ...(typeof body === 'string' && { body }),
    notes: reading.notes,
  };
}

function parseCode(text: string): Node {
  try {
    return parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    });
  } catch (error) {
    // Too deeply nested: the parser is one that calls itself.
    const reason = error instanceof SyntaxError ? error.message : said.tooDeep;
    throw new UnreadablePaste(say(said.noJavascript, { reason }));
  }
}

type Named = Node & { readonly name?: string };

interface Call extends Node {
  readonly callee: Named & { readonly property?: Named };
  readonly arguments: readonly Node[];
}

function isFetch(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node as Call;
  return (callee.name ?? callee.property?.name) === 'fetch';
}

/** All nodes of a kind, in the order in which they stand. */
function findNodes(root: Node, isWanted: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const rest: unknown[] = [root];
  while (rest.length > 0) {
    const node = rest.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('type' in node && isWanted(node as Node)) found.push(node as Node);
    for (const value of Object.values(node).reverse()) if (typeof value === 'object') rest.push(value);
  }
  return found;
}

/** What names stand for that are given a value where they are declared. */
function constantsOf(root: Node): ReadonlyMap<string, Node> {
  const declared = findNodes(root, ({ type }) => type === 'VariableDeclarator') as (Node & {
    readonly id: Named;
    readonly init?: Node | null;
  })[];
  return new Map(
    declared.flatMap(({ id, init }) => (id.name !== undefined && init ? [[id.name, init]] : [])),
  );
}

/** Of the second argument what says something of the request. */
function optionsOf(node: Node | undefined, reading: Reading): ReadonlyMap<string, unknown> {
  const declared = node && 'name' in node ? (reading.constants.get(String(node.name)) ?? node) : node;
  if (declared?.type !== 'ObjectExpression') return new Map();
  const { properties } = declared as Node & { readonly properties: readonly Node[] };
  const wanted = properties.filter((property) => {
    const { key } = property as Node & { readonly key?: Named & { readonly value?: unknown } };
    return /^(?:method|headers|body)$/.test(String(key?.name ?? key?.value));
  });
  const value = evaluateLiteral({ ...declared, properties: wanted } as Node, reading);
  return value instanceof Map ? value : new Map();
}

function pairsOf(value: unknown): [name: string, value: string][] {
  const pairs = value instanceof Map ? [...value] : Array.isArray(value) ? value : [];
  return pairs.flatMap((pair) =>
    Array.isArray(pair) && isPlain(pair[1]) ? [[String(pair[0]), String(pair[1])] as [string, string]] : [],
  );
}
