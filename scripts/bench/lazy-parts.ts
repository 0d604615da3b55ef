/** What one `import()` or `new Worker()` of the bundle loads. */
export interface LazyPart {
  /** First name that its module exports; `worker` for a worker. */
  readonly name: string;
  /** The chunk that asks for it. */
  readonly within: string;
  /** Chunks: `static/chunks/….js` or `.css`. */
  readonly files: readonly string[];
}

const list = String.raw`\[((?:"static/chunks/[^"]+",?)+)\]`;

/** Every part that Turbopack's chunks load later. @param chunks texts by file name */
export function lazyParts(chunks: ReadonlyMap<string, string>): LazyPart[] {
  return [...chunks].flatMap(([within, text]) => {
    const imports = [
      ...text.matchAll(
        new RegExp(String.raw`Promise\.all\(${list}\.map\([^)]*\)\)\)\.then\(\(\)=>\w+\((\d+)\)\)`, 'g'),
      ),
    ].flatMap(([, listed = '', id = '']) => {
      const files = filesOf(listed);
      const name = exportOf(files, id, chunks);
      return name === undefined ? [] : [{ name, within, files }];
    });
    const workers = [...text.matchAll(new RegExp(`"(static/chunks/[^"]*worker[^"]*)",${list}`, 'g'))].map(
      ([, start = '', listed = '']) => ({ name: 'worker', within, files: [start, ...filesOf(listed)] }),
    );
    return [...imports, ...workers];
  });
}

function filesOf(listed: string): string[] {
  return [...listed.matchAll(/"([^"]+)"/g)].map(([, file = '']) => file);
}

/** A module stands in its chunk as `id,e=>{… e.s(["Name",0,…` */
function exportOf(
  files: readonly string[],
  id: string,
  chunks: ReadonlyMap<string, string>,
): string | undefined {
  for (const file of files) {
    const text = chunks.get(file) ?? '';
    const start = new RegExp(String.raw`(?:^|[,\[])${id},`).exec(text);
    const found = start && /\.s\(\["(\w+)"/.exec(text.slice(start.index));
    if (found) return found[1];
  }
  return undefined;
}
