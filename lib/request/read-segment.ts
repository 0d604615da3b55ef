/**
 * The values of the variables of a path template's segment, at least one character each; undefined where the text is
 * none of it. Every literal is taken where it comes last (`a.b.json` of `{name}.{format}` is `a.b` and `json`): if the
 * text can be divided at all, it can so, and nothing is tried twice, as by a regular expression, which needs for ever
 * for thirty variables.
 */
export function readSegment(template: string, segment: string): string[] | undefined {
  const [first = '', ...literals] = template.split(/\{[^{}]*\}/);
  const last = literals.pop();
  if (last === undefined) return template === segment ? [] : undefined;
  if (!segment.startsWith(first) || !segment.endsWith(last)) return undefined;
  let end = segment.length - last.length;
  const values: string[] = [];
  for (const literal of literals.reverse()) {
    const at = segment.lastIndexOf(literal, end - 1 - literal.length);
    if (at <= first.length) return undefined;
    values.unshift(segment.slice(at + literal.length, end));
    end = at;
  }
  return end > first.length ? [segment.slice(first.length, end), ...values] : undefined;
}
