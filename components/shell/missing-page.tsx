import type { ReactNode } from 'react';
import { Lost } from './lost.tsx';

/** For an address that nothing stands at: what the site says there, or else what may have happened. */
export function MissingPage(props: { title?: string | undefined; children?: ReactNode }) {
  const { title = 'There is no page at this address', children = <Reasons /> } = props;
  return (
    <Lost status="404" title={title}>
      {children}
    </Lost>
  );
}

function Reasons() {
  return (
    <p>
      It may have been mistyped, or the page has moved. Permanent links, copied with the link control beside a
      section or a row, keep working: they begin with <code>/go/</code>.
    </p>
  );
}
