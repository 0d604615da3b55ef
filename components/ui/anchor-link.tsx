import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
/**
 * The address of a row or heading, or without an anchor of the page: a link that works as one, and that opens what can
 * be copied of it where scripts run (`LinkControls`).
 */
export function AnchorLink({
  anchor,
  name,
  className,
}: {
  anchor?: string;
  name: string;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label is its content; a page has hundreds of these.
    <a
      className={className === undefined ? 'anchor' : `anchor ${className}`}
      href={anchor === undefined ? '' : `#${anchor}`}
      aria-label={say(words.linkTo, { name })}
    />
  );
}
