import { words } from '#words/guides.ts';
import { slideWindow } from '../sliding-window.ts';
import { Canvas } from './canvas.tsx';

const limit = 10;
const windowMs = 1000;
const left = 30;
const bottom = 132;
const [msWidth, requestHeight] = [0.108, 10];

// A burst at the start, impatient repetitions, then a steady pace: the three things that a window meets.
const times = [
  ...Array.from({ length: 14 }, (_, index) => 120 + index * 32),
  ...[640, 780, 920, 1060],
  ...Array.from({ length: 10 }, (_, index) => 1180 + index * 200),
];

/** Requests over time, those admitted and those refused, and how full the last second is. */
export function SlidingWindow() {
  const moments = slideWindow(times, limit, windowMs);
  return (
    <Canvas height={206}>
      <Scale />
      <path
        d={levelPath(moments.filter(({ isAdmitted }) => isAdmitted).map(({ at }) => at))}
        className="level"
      />
      <line
        x1={left}
        y1={bottom - limit * requestHeight}
        x2={354}
        y2={bottom - limit * requestHeight}
        className="stroke-limit"
      />
      {moments.map(({ at, isAdmitted }) =>
        isAdmitted ? (
          <circle key={at} cx={place(at)} cy={164} r={3.2} className="mark-good" />
        ) : (
          <path key={at} d={`M${place(at) - 3} 181l6 6m0-6l-6 6`} className="stroke-bad" />
        ),
      )}
      <text x={left - 6} y={168} className="label label-end label-small">
        200
      </text>
      <text x={left - 6} y={188} className="label label-end label-small">
        429
      </text>
    </Canvas>
  );
}

function Scale() {
  return (
    <g>
      {[0, 1, 2, 3].map((second) => (
        <g key={second}>
          <line
            x1={place(second * 1000)}
            y1={26}
            x2={place(second * 1000)}
            y2={192}
            className="stroke-line"
          />
          <text x={place(second * 1000)} y={204} className="label label-middle label-small label-quiet">
            {second} s
          </text>
        </g>
      ))}
      <line x1={left} y1={bottom} x2={354} y2={bottom} className="stroke-soft" />
      <text x={left - 6} y={bottom - limit * requestHeight + 4} className="label label-end label-small">
        {limit}
      </text>
      <text x={left - 6} y={bottom + 4} className="label label-end label-small">
        0
      </text>
      <text x={left} y={16} className="label label-small label-quiet">
        {words.admittedInTheLastSecond}
      </text>
    </g>
  );
}

function place(at: number): number {
  return Math.round((left + at * msWidth) * 10) / 10;
}

// Goes up at each admission and down when it leaves the window.
function levelPath(admitted: readonly number[]): string {
  const changes = [
    ...admitted.map((at) => ({ at, by: 1 })),
    ...admitted.map((at) => ({ at: at + windowMs, by: -1 })),
  ].sort((a, b) => a.at - b.at || a.by - b.by);
  let level = 0;
  const steps = changes
    .filter(({ at }) => at <= 3000)
    .map(({ at, by }) => {
      level += by;
      return `H${place(at)}V${bottom - level * requestHeight}`;
    });
  return `M${left} ${bottom}${steps.join('')}H${place(3000)}V${bottom}Z`;
}
