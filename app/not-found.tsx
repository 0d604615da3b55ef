import { Lost } from '#components/shell/lost.tsx';

export const metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <Lost status="404" title="There is no page at this address">
      <p>
        It may have been mistyped, or the thing it spoke of has another name now. Links that were copied from
        a page of this site keep working: they begin with <code>/go/</code>.
      </p>
    </Lost>
  );
}
