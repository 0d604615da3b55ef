/** Changes each line that is not part of a fenced code block. */
export function outsideFences(markdown: string, change: (line: string) => string): string {
  let closing: string | undefined;
  const lines = markdown.split('\n').map((line) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (closing === undefined) {
      closing = mark;
      return mark === undefined ? change(line) : line;
    }
    if (mark?.startsWith(closing) && line.trim() === mark) closing = undefined;
    return line;
  });
  return lines.join('\n');
}
