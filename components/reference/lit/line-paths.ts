interface Opener {
  readonly line: number;
  readonly indent: number;
  /** The name that it stands under; `[]` for an element of a list; absent for the value itself. */
  readonly step?: string | undefined;
}

interface Line {
  readonly openers: readonly Opener[];
  readonly step: string;
}

/** `"name": `, `name: `, `'name' => `, `name = `: how a member begins in JSON and in the languages of the samples. */
const member = /^["']?([^"'\s:=[\](){}]+)["']?\s*(?::|=>|=(?!=))/;
/** A line that opens an object or a list, and what of a call or a quotation stands around it. */
const opens = /[[{(`]\s*$|'[[{]\s*$/;

/**
 * Which property each line of a sample or example shows, by its path as in the addresses of rows: `items[].name`;
 * `undefined` for a line that shows none. The code is read by its indentation, so that one reading serves JSON and the
 * languages that write it their own way. Of all objects in it the one is taken whose members are known.
 *
 * @param isKnown whether the body has a property of this path
 */
export function pathsOfLines(
  lines: readonly string[],
  isKnown: (path: string) => boolean,
): readonly (string | undefined)[] {
  const read = readLines(lines);
  const roots = new Set(read.flatMap((line) => line?.openers ?? []));
  let best: { paths: readonly (string | undefined)[]; known: number } = { paths: [], known: 0 };
  for (const root of roots) {
    const paths = read.map((line) => line && pathFrom(root, line));
    const known = paths.filter((path) => path !== undefined && isKnown(path)).length;
    if (known > best.known) best = { paths, known };
  }
  return lines.map((_, index) => {
    const path = best.paths[index];
    return path !== undefined && isKnown(path) ? path : undefined;
  });
}

function readLines(lines: readonly string[]): readonly (Line | undefined)[] {
  const stack: Opener[] = [];
  return lines.map((text, line) => {
    const content = text.trimStart();
    const indent = text.length - content.length;
    if (content === '' || /^[)\]}]/.test(content)) return undefined;
    while ((stack.at(-1)?.indent ?? -1) >= indent) stack.pop();
    const openers = [...stack];
    const name = member.exec(content)?.[1];
    const step = name ?? '[]';
    if (opens.test(content)) stack.push({ line, indent, ...(isElement(content, name) ? { step } : {}) });
    return { openers, step };
  });
}

// A line that opens something and is neither a member nor an element begins a statement or a call of its own.
function isElement(content: string, name: string | undefined): boolean {
  return name !== undefined || /^[[{]/.test(content);
}

function pathFrom(root: Opener, { openers, step }: Line): string | undefined {
  const at = openers.indexOf(root);
  if (at < 0) return undefined;
  const inside = openers.slice(at + 1);
  if (inside.some((opener) => opener.step === undefined)) return undefined;
  return [...inside.map((opener) => opener.step ?? ''), step].reduce(
    (path, each) => (each === '[]' ? `${path}[]` : path === '' ? each : `${path}.${each}`),
    '',
  );
}
