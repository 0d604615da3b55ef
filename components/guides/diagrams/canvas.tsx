import type { ReactNode } from 'react';

/** A drawing 360 units wide, so that its text stays readable on a phone. Hidden from readers who have the caption. */
export function Canvas({ height, children }: { height: number; children: ReactNode }) {
  return (
    <svg viewBox={`0 0 360 ${height}`} className="drawing" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A level or upright line with a head, and what it carries above its middle. */
export function Arrow(props: {
  from: readonly [number, number];
  to: readonly [number, number];
  label?: string;
}) {
  const { from, to, label } = props;
  const [x1, y1] = from;
  const [x2, y2] = to;
  return (
    <g>
      <line x1={x1} y1={y1} x2={x2} y2={y2} className="stroke-soft" />
      <path d={headPath(from, to)} className="fill-soft" />
      {label !== undefined && (
        <text x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 6} className="label label-middle">
          {label}
        </text>
      )}
    </g>
  );
}

// Drawn, not a <marker>: a marker needs an id, and one page holds several drawings.
function headPath([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  return `M${x2} ${y2}L${x2 - 7 * dx - 3.5 * dy} ${y2 - 7 * dy - 3.5 * dx}L${x2 - 7 * dx + 3.5 * dy} ${y2 - 7 * dy + 3.5 * dx}Z`;
}
