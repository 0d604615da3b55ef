/** A request of a `.http` file. */
export interface HttpFileRequest {
  readonly title: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/**
 * Reads a `.http` file as REST Client and the JetBrains client document it: `###` begins a request, comments begin with
 * `#`, `@name = value` is a variable, and the body stands behind an empty line.
 */
export function readHttpFile(text: string) {
  const [head = '', ...blocks] = text.split(/^###/m);
  const variables = [...head.matchAll(/^@(\w+) = ?(.*)$/gm)].map(([, name, value]) => [name, value] as const);
  return { variables: Object.fromEntries(variables), requests: blocks.map(readRequest) };
}

function readRequest(block: string): HttpFileRequest {
  const [title = '', ...lines] = block.split('\n');
  const gap = lines.indexOf('');
  const [start = '', ...fields] = gap < 0 ? lines : lines.slice(0, gap);
  const [method = '', url = ''] = start.split(/ (.*)/);
  const body =
    gap < 0
      ? ''
      : lines
          .slice(gap + 1)
          .join('\n')
          .replace(/\n+$/, '');
  return {
    ...{ title: title.trim(), method, url },
    headers: fields.map((field) => {
      const at = field.indexOf(':');
      return [field.slice(0, at), field.slice(at + 1).trim()] as const;
    }),
    ...(body !== '' && { body }),
  };
}
