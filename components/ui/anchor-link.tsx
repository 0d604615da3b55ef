import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { Link } from './link.tsx';

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
    <Link
      className={className === undefined ? 'anchor' : `anchor ${className}`}
      href={anchor === undefined ? '' : `#${anchor}`}
      aria-label={say(words.linkTo, { name })}
    />
  );
}
