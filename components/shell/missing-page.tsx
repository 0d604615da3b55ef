import { Lost } from './lost.tsx';

/** For an address that nothing stands at. */
export function MissingPage() {
  return (
    <Lost status="404" title="There is no page at this address">
      <p>
        It may have been mistyped, or the page has moved. Permanent links, copied with the link control beside
        a section or a row, keep working: they begin with <code>/go/</code>.
      </p>
    </Lost>
  );
}
