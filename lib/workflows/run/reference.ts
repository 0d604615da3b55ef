import { parseExpression, type RuntimeExpression } from '../../request/parse-expression.ts';
import { runLimits } from './limits.ts';

/** A runtime expression and what is looked up behind it: `$response.body.items[0].id`. */
export interface Reference {
  /** As it is written. */
  readonly text: string;
  readonly expression: RuntimeExpression;
  /** Names of members and numbers of items. */
  readonly path: readonly string[];
}

const lastPart = /^(.+?)(?:\.([\w-]+)|\[(?:(\d+)|'([^']*)'|"([^"]*)")\])$/s;

/** Undefined where a text is none. The expression is as long as it can be: names may hold dots. */
export function parseReference(text: string): Reference | undefined {
  if (text.length > runLimits.condition) return undefined;
  let rest = text;
  const path: string[] = [];
  while (path.length < runLimits.depth) {
    const expression = parseExpression(rest);
    if (expression) return { text, expression, path: path.reverse() };
    const [, before, ...named] = lastPart.exec(rest) ?? [];
    if (before === undefined) return undefined;
    rest = before;
    path.push(named.find((name) => name !== undefined) ?? '');
  }
  return undefined;
}
