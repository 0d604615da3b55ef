/** The address of a row or heading: a link that works as one, and that `LinkControls` copies when it is pressed. */
export function AnchorLink({ anchor, name }: { anchor: string; name: string }) {
  // biome-ignore lint/a11y/useAnchorContent: its label is its content; a page has hundreds of these.
  return <a className="anchor" href={`#${anchor}`} aria-label={`Link to ${name}`} />;
}
