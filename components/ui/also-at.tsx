/** The other addresses of what is drawn once for several: each leads to the element that they stand in. */
export function AlsoAt({ anchors = [] }: { anchors?: readonly string[] | undefined }) {
  return anchors.map((anchor) => <span key={anchor} id={anchor} />);
}
