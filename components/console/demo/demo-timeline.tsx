import type { Step } from './demo.ts';

const width = 360;
const left = 34;

/** Requests over time: admitted above, refused below. The list beside it says the same in words. */
export function DemoTimeline({ steps }: { steps: readonly Step[] }) {
  const seconds = Math.max(1, Math.ceil(Math.max(...steps.map(({ at }) => at)) / 1000));
  const place = (at: number) => left + (at / (seconds * 1000)) * (width - left - 8);
  return (
    <svg viewBox={`0 0 ${width} 76`} className="drawing demo-timeline" aria-hidden="true">
      {Array.from({ length: seconds + 1 }, (_, second) => (
        <g key={second}>
          <line x1={place(second * 1000)} y1={6} x2={place(second * 1000)} y2={58} className="stroke-line" />
          <text x={place(second * 1000)} y={71} className="label label-middle label-small label-quiet">
            {second} s
          </text>
        </g>
      ))}
      <text x={0} y={24} className="label label-small">
        2xx
      </text>
      <text x={0} y={48} className="label label-small">
        429
      </text>
      {steps.map(({ at, status }, index) => (
        <Mark key={index} x={place(at)} isRefused={status === 429} />
      ))}
    </svg>
  );
}

function Mark({ x, isRefused }: { x: number; isRefused: boolean }) {
  return isRefused ? (
    <path d={`M${x - 3} 41l6 6m0-6l-6 6`} className="stroke-bad" />
  ) : (
    <circle cx={x} cy={20} r={3.2} className="mark-good" />
  );
}
