import { JsonError } from './fault.ts';
import type { JsonLimits } from './limits.ts';
import { type Numeric, numberOf } from './number.ts';
import { type JsonKind, walkJson } from './walk.ts';

export interface ReadOptions {
  readonly limits?: JsonLimits;
  /** Called for a name that its object has already; the later value counts, as everywhere. */
  readonly onDuplicate?: (name: string, start: number, path: readonly (string | number)[]) => void;
  /** Called for each text, names too; may throw to refuse it. */
  readonly onText?: (text: string, start: number) => void;
  /** What becomes of a number; `numberOf` keeps all digits. */
  readonly toNumber?: (text: string, start: number) => Numeric;
  /** Objects without a prototype, in which `constructor` is a name like any other. */
  readonly isBare?: boolean;
}

/**
 * The value of a JSON text, its numbers with all digits (`JsonNumber` where a JavaScript number cannot hold them).
 *
 * @throws JsonError
 */
export function readJson(text: string, options: ReadOptions = {}): unknown {
  const builder = new Builder(text, options);
  walkJson(text, builder, options.limits);
  return builder.root;
}

/** Undefined where the text is no JSON, which `undefined` is not either. */
export function tryReadJson(text: string, options?: ReadOptions): unknown {
  try {
    return readJson(text, options);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** Whether a number may stand in the text that `JSON.parse` would not give back; within texts it may be none. */
const doubtful = /\d[\d.]{15}|\d[eE][+-]?\d|-0|\.\d*0(?!\d)|0\.0{6}/;

/**
 * As `readJson`, for a text that is JSON for certain, such as one that the portal wrote: `JSON.parse` reads it faster
 * where no number is in danger.
 */
export function parseJson(text: string): unknown {
  return doubtful.test(text) ? readJson(text) : JSON.parse(text);
}

/** Whether a text is a whole JSON document. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The text that a JSON string stands for. @param source with its quotes */
export function textOf(source: string): string {
  return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1);
}

/** Adds a member of any name: to assign `__proto__` would change the object's prototype instead. */
export function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

class Builder {
  root: unknown;
  private readonly text: string;
  private readonly options: ReadOptions;
  private readonly toNumber: (text: string, start: number) => Numeric;
  private readonly containers: (Record<string, unknown> | unknown[])[] = [];
  /** Of the member whose value comes next, for each container around it. */
  private readonly names: string[] = [];
  private name = '';

  constructor(text: string, options: ReadOptions) {
    this.text = text;
    this.options = options;
    this.toNumber = options.toNumber ?? numberOf;
  }

  open(kind: JsonKind): void {
    const container = kind === 'array' ? [] : this.options.isBare ? Object.create(null) : {};
    this.add(container);
    this.containers.push(container);
    this.names.push(this.name);
  }

  close(): void {
    this.containers.pop();
    this.name = this.names.pop() ?? '';
  }

  member(start: number, end: number): void {
    this.name = this.textAt(start, end);
    if (Object.hasOwn(this.containers.at(-1) ?? {}, this.name))
      this.options.onDuplicate?.(this.name, start, this.path());
  }

  scalar(kind: JsonKind, start: number, end: number): void {
    if (kind === 'string') this.add(this.textAt(start, end));
    else if (kind === 'number') this.add(this.toNumber(this.text.slice(start, end), start));
    else this.add(kind === 'null' ? null : this.text[start] === 't');
  }

  private textAt(start: number, end: number): string {
    const text = textOf(this.text.slice(start, end));
    this.options.onText?.(text, start);
    return text;
  }

  private add(value: unknown): void {
    const container = this.containers.at(-1);
    if (container === undefined) this.root = value;
    else if (Array.isArray(container)) container.push(value);
    else define(container, this.name, value);
  }

  /** Of the member that is being read. */
  private path(): (string | number)[] {
    const around = this.containers
      .slice(0, -1)
      .map((container, index) =>
        Array.isArray(container) ? container.length - 1 : (this.names[index + 1] ?? ''),
      );
    return [...around, this.name];
  }
}
