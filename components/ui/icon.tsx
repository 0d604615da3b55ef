import type { IconNode } from 'lucide';
import { createElement } from 'react';

/** One of Lucide's shapes, drawn into the page. Decoration: what it means is said in words beside it. */
export function Icon({
  shape,
  size = 18,
  className,
}: {
  shape: IconNode;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {createElement('g', null, ...shape.map(([tag, attributes]) => createElement(tag, attributes)))}
    </svg>
  );
}
