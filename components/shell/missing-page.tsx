import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { words } from '#words/frame.ts';
import { Lost } from './lost.tsx';

/** For an address that nothing stands at: what the site says there, or else what may have happened. */
export function MissingPage(props: { title?: string | undefined; children?: ReactNode }) {
  const { title = words.noPage, children = <Reasons /> } = props;
  return (
    <Lost status="404" title={title}>
      {children}
    </Lost>
  );
}

function Reasons() {
  return <p>{sayRich(words.noPageBecause, { start: <code>/go/</code> })}</p>;
}
