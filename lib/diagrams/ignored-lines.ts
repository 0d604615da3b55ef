/** Lines that say nothing by themselves, or nothing that is drawn. */
const silent =
  /^(?:%%.*|end|\{|\}|--|else\b.*|and\b.*|option\b.*|autonumber.*|accTitle.*|accDescr.*|title\b.*|direction\b.*|click\b.*|style\b.*|classDef\b.*|class\b.*|linkStyle\b.*|(?:de)?activate\b.*|)$/;

/** An arrow of a flowchart; the texts in brackets and quotes are out of the line by then. */
const arrow = /[-=.]{2,}|-\.|<--|->/;

/**
 * The library passes over what it cannot read, and the author would wait for an arrow that is not there. A line is
 * passed over where the diagram is the same without it, and where alone it draws nothing.
 */
export function findIgnoredLine(
  source: string,
  draw: (source: string) => string,
): { readonly line: number; readonly message: string } | undefined {
  const lines = source.split('\n');
  const header = lines.findIndex((line) => !/^\s*(?:%%.*)?$/.test(line));
  const [head = ''] = lines.slice(header);
  const whole = draw(source);
  const empty = drawOrNothing(head, draw);
  for (const [index, line] of lines.entries()) {
    if (index <= header || silent.test(line.trim())) continue;
    const message = `the line "${line.trim().slice(0, 60)}" cannot be read`;
    const alone = drawOrNothing(`${head}\n${line}`, draw);
    const without = () => drawOrNothing(lines.toSpliced(index, 1).join('\n'), draw);
    if (alone === empty && without() === whole) return { line: index + 1, message };
    if (/^\s*(?:graph|flowchart)\b/.test(head) && hasLostArrow(line, alone))
      return { line: index + 1, message };
  }
  return undefined;
}

/** A flowchart's line with an arrow of which nothing came, or with a bracket that nothing closes. */
function hasLostArrow(line: string, drawn: string): boolean {
  const plain = line.replace(/"[^"]*"/g, '').replace(/\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|/g, '');
  return arrow.test(plain) ? !drawn.includes('class="edge"') : /[[({]/.test(plain);
}

function drawOrNothing(source: string, draw: (source: string) => string): string {
  try {
    return draw(source);
  } catch {
    return '';
  }
}
