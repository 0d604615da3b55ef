import type { ComponentProps } from 'react';
import { withBase } from '#lib/env/base-path.ts';

/** `<a>`, whose address is one inside the portal (`/reference`), on the page (`#part`) or elsewhere (`https://…`). */
export function Link(props: ComponentProps<'a'>) {
  const { href } = props;
  return <a {...props} href={href === undefined ? href : withBase(href)} />;
}
