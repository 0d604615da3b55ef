/** Ranges of the document for matches in the text of `root`, given by where each begins in it. */
export function rangesOf(root: Node, starts: readonly number[], length: number): Range[] {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let node = nodes.nextNode();
  let before = 0;
  const seek = (offset: number, isEnd: boolean): [Node, number] | undefined => {
    while (node !== null) {
      const size = node.nodeValue?.length ?? 0;
      if (offset < before + size || (isEnd && offset === before + size)) return [node, offset - before];
      before += size;
      node = nodes.nextNode();
    }
    return undefined;
  };
  for (const start of starts) {
    const from = seek(start, false);
    const to = from && seek(start + length, true);
    if (!from || !to) break;
    const range = new Range();
    range.setStart(...from);
    range.setEnd(...to);
    ranges.push(range);
  }
  return ranges;
}

/** Marks ranges without touching the document's nodes, which are React's; where browsers cannot, nothing is marked. */
export function markRanges(ranges: readonly Range[], current: number): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const now = ranges[current];
  if (!now) {
    CSS.highlights.delete('found-now');
    return;
  }
  const highlight = new Highlight(now);
  // Where two highlights meet, which they do here, the one of higher priority is painted.
  highlight.priority = 1;
  CSS.highlights.set('found-now', highlight);
}
