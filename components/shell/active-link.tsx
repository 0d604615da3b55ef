'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { withoutBase } from '#lib/env/base-path.ts';
import { Link } from '../ui/link.tsx';

/** A link of the site's navigation that knows when its section is open. */
export function ActiveLink(props: { href: string; section: string; className: string; children: ReactNode }) {
  const { href, section, className, children } = props;
  const path = withoutBase(usePathname());
  const isCurrent = path === section || path.startsWith(`${section}/`);
  return (
    <Link href={href} className={className} aria-current={isCurrent ? 'true' : undefined}>
      {children}
    </Link>
  );
}
