/** Text as a code span, whatever backticks it holds (CommonMark 6.1). */
export function code(text: string): string {
  const oneLine = text.replace(/\s*\n\s*/g, ' ');
  if (oneLine.trim() === '') return '` `';
  const ticks = '`'.repeat(longestRun(oneLine) + 1);
  const space = /^[` ]|[` ]$/.test(oneLine) ? ' ' : '';
  return `${ticks}${space}${oneLine}${space}${ticks}`;
}

/** A fenced block that its own content cannot close. */
export function fence(source: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${ticks}${language}\n${source.replace(/\n$/, '')}\n${ticks}`;
}

/** Plain text in a line of Markdown: what would start markup is escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(?=[#+-]|\d+[.)])/, '\\');
}

export function link(text: string, url: string): string {
  return `[${text}](${/[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url})`;
}

export function indent(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by);
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
}

/** A description under a heading of level `under`: its own headings go below it. Everything else stays as written. */
export function description(source: string | undefined, under = 2): string | undefined {
  if (source === undefined) return undefined;
  let closing: string | undefined;
  const lines = source
    .trim()
    .split('\n')
    .map((line) => {
      const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
      if (closing !== undefined) {
        if (mark?.startsWith(closing) && line.trim() === mark) closing = undefined;
        return line;
      }
      if (mark !== undefined) closing = mark;
      return line.replace(/^ {0,3}(#{1,6})(?=\s|$)/, (_, hashes: string) =>
        '#'.repeat(Math.min(6, hashes.length + under)),
      );
    });
  return lines.join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
