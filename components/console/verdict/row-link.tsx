import { words } from '#words/verdict.ts';
import { Link } from '../../ui/link.tsx';

/** A name that leads to the row of the page that describes it, or to what the row stands in; `words` where there is none. */
export function RowLink(props: { name: string; anchors: readonly string[]; words?: string }) {
  const { name, anchors, words: named } = props;
  const anchor = anchors.find((id) => document.getElementById(id) !== null);
  const text = name === '' ? named : <code>{name}</code>;
  if (anchor === undefined) return text;
  return <Link href={`#${anchor}`}>{text ?? words.thisWord}</Link>;
}
