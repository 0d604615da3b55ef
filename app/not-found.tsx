import { words } from '#words/frame.ts';
import { NoPage } from './no-page.tsx';

export const metadata = { title: words.pageNotFound };

/** Ready made, for exports and for development; the front answers with `/missing`, which knows the address. */
export default function NotFound() {
  return <NoPage />;
}
