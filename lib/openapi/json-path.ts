import {
  type FilterFunction,
  FunctionExpressionType,
  JSONPathEnvironment,
  JSONPathError,
  type JSONPathNode,
  type JSONValue,
} from 'json-p3';
import { jsonLimits } from '#json/limits.ts';
import { isJsonNumber } from '#json/number.ts';
import { linearPatterns } from './validate/linear-pattern.ts';

/** A value that a path has found, and the names and numbers that lead to it. */
export interface FoundNode {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Why a text is no path. */
export class JsonPathFault extends Error {}

/** That finding what a path leads to takes more than it may. */
export class JsonPathLimitError extends Error {}

export interface JsonPathLimits {
  /** Characters of a path. */
  readonly path: number;
  /** Values that all paths together may look at. */
  readonly visits: number;
  /** Places that one path may lead to. */
  readonly matches: number;
}

/** JSONPath (RFC 9535) over a document as the portal reads it, in time that has an end whatever the path is. */
export class JsonPaths extends JSONPathEnvironment {
  private readonly limits: JsonPathLimits;
  private left: number;

  constructor(limits: JsonPathLimits) {
    super();
    this.limits = limits;
    this.left = limits.visits;
    // Looked at for each value that a descendant segment visits: the only place where all of them can be counted.
    Object.defineProperty(this, 'maxRecursionDepth', {
      get: () => this.spend(1) && 2 * jsonLimits.description.depth,
    });
  }

  /**
   * Every value that a path leads to, in the order of the document.
   *
   * @throws JsonPathFault where the text is no path, JsonPathLimitError where it takes too long
   */
  find(path: string, root: unknown): FoundNode[] {
    return this.look(path, root, (nodes) => this.collect(nodes));
  }

  /** What a path leads to: one value where it names the way to one place, else the list of them. @throws as `find` */
  valueAt(path: string, root: unknown): unknown {
    const values = this.find(path, root).map(({ value }) => value);
    return this.compiled(path).singularQuery() ? values[0] : values;
  }

  /** Whether a path leads to anything at all. @throws as `find` */
  leadsAnywhere(path: string, root: unknown): boolean {
    return this.look(path, root, (nodes) => nodes[Symbol.iterator]().next().done !== true);
  }

  private look<T>(path: string, root: unknown, take: (nodes: Iterable<JSONPathNode>) => T): T {
    if (path.length > this.limits.path) throw new JsonPathFault(`longer than ${this.limits.path} characters`);
    const query = this.compiled(path);
    try {
      return take(query.lazyQuery(root as JSONValue));
    } catch (error) {
      // The library hands lists on as arguments, of which a call takes some hundred thousand.
      if (error instanceof RangeError)
        throw new JsonPathLimitError('looks at lists that are too long for it');
      throw error;
    }
  }

  private collect(nodes: Iterable<JSONPathNode>): FoundNode[] {
    const found: FoundNode[] = [];
    for (const { value, location } of nodes) {
      if (found.length >= this.limits.matches)
        throw new JsonPathLimitError(`leads to more than ${this.limits.matches} places`);
      this.spend(1);
      found.push({ value, path: location });
    }
    return found;
  }

  private compiled(path: string) {
    try {
      return this.compile(path);
    } catch (error) {
      if (error instanceof JSONPathError) throw new JsonPathFault(withoutPlace(error.message));
      if (error instanceof RangeError) throw new JsonPathFault('nested too deeply');
      throw error;
    }
  }

  /** A number with all its digits is no object. */
  override entries(value: { [key: string]: JSONValue }): [string, JSONValue][] {
    if (isJsonNumber(value)) return [];
    this.spend(1);
    return Object.entries(value);
  }

  /** Those of the library would try a pattern for as long as it takes. */
  override setupFilterFunctions(): void {
    super.setupFilterFunctions();
    const matches = linearPatterns();
    this.functionRegister.set(
      'match',
      patternFunction((text, pattern) => matches(`^(?:${pattern})$`, text)),
    );
    this.functionRegister.set(
      'search',
      patternFunction((text, pattern) => matches(pattern, text)),
    );
  }

  private spend(visits: number): true {
    this.left -= visits;
    if (this.left < 0)
      throw new JsonPathLimitError(
        `takes too long, alone or with the paths before it: name the way to what is meant instead of looking everywhere`,
      );
    return true;
  }
}

function patternFunction(test: (text: string, pattern: string) => boolean | undefined): FilterFunction {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call: (text, pattern) =>
      typeof text === 'string' && typeof pattern === 'string' && test(text, pattern) === true,
  };
}

/** The library quotes some letters around the place. */
function withoutPlace(message: string): string {
  return message.replace(/ \('.*':\d+\)$/s, '');
}
