import { say } from '#lib/words/say.ts';
import { words } from '#words/guides.ts';
import { Arrow, Canvas } from './canvas.tsx';

// Seconds: each window of waiting is twice as long as the one before; the attempt comes somewhere within it.
const windows = [
  { length: 0.5, waited: 0.32 },
  { length: 1, waited: 0.58 },
  { length: 2, waited: 1.64 },
];
const start = 16;
const secondWidth = 92;

function layOut() {
  let x = start;
  const attempts = [{ x, isSuccess: false }];
  const bands = windows.map(({ length, waited }, index) => {
    const band = { x, width: length * secondWidth, label: `0–${length} s` };
    x += waited * secondWidth;
    attempts.push({ x, isSuccess: index === windows.length - 1 });
    return band;
  });
  return { attempts, bands };
}

export function RetryBackoff() {
  const { attempts, bands } = layOut();
  return (
    <Canvas height={168}>
      {bands.map(({ x, width, label }, index) => (
        <g key={label}>
          <rect x={x} y={20 + index * 26} width={width} height={20} rx={4} className="band" />
          <text x={x + width + 6} y={35 + index * 26} className="label label-quiet">
            {say(words.wait, { label })}
          </text>
        </g>
      ))}
      <Arrow from={[4, 122]} to={[356, 122]} />
      {attempts.map(({ x, isSuccess }, index) => (
        <g key={x}>
          <line x1={x} y1={16} x2={x} y2={122} className="stroke-dash" />
          <circle cx={x} cy={122} r={7} className={isSuccess ? 'box box-good' : 'box box-bad'} />
          {!isSuccess && <path d={`M${x - 3} 119l6 6m0-6l-6 6`} className="stroke-bad" />}
          <text x={x} y={150} className="label label-middle">
            {index + 1}
          </text>
        </g>
      ))}
      <text x={354} y={150} className="label label-end label-quiet">
        {words.time}
      </text>
    </Canvas>
  );
}
