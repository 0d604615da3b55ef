/**
 * The text below each heading of a guide, up to the next one; nothing where the headings of the text are not the
 * `count` ones that the page has, since its parts may bring their own.
 */
export function sectionTexts(markdown: string, count: number): string[] {
  const sections: string[][] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const [mark] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.trim().startsWith(fence)))
      fence = fence === undefined ? mark.trim() : undefined;
    if (fence === undefined && /^#{1,6}\s/.test(line)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections.length === count ? sections.map((lines) => lines.join('\n')) : [];
}
