/** A name that leads to the row of the page that describes it, or to what the row stands in. */
export function RowLink({ name, anchors }: { name: string; anchors: readonly string[] }) {
  const anchor = anchors.find((id) => document.getElementById(id) !== null);
  const text = name === '' ? undefined : <code>{name}</code>;
  if (anchor === undefined) return text;
  return <a href={`#${anchor}`}>{text ?? 'This'}</a>;
}
