import { words } from '#words/guides.ts';
import { Arrow, Canvas } from './canvas.tsx';

const tokens = [
  { name: 'R1', note: 'used', x: 60 },
  { name: 'R2', note: 'used', x: 180 },
  { name: 'R3', note: 'valid', x: 300 },
];

export function TokenRotation() {
  return (
    <Canvas height={226}>
      {tokens.map(({ name, note, x }) => (
        <g key={name}>
          <rect
            x={x - 32}
            y={24}
            width={64}
            height={44}
            rx={6}
            className={note === 'valid' ? 'box box-good' : 'box'}
          />
          <text x={x} y={43} className="label label-middle label-strong">
            {name}
          </text>
          <text x={x} y={59} className="label label-middle label-quiet">
            {note}
          </text>
        </g>
      ))}
      <Arrow from={[94, 46]} to={[146, 46]} label={words.refresh} />
      <Arrow from={[214, 46]} to={[266, 46]} label={words.refresh} />

      <Arrow from={[60, 70]} to={[60, 128]} />
      <text x={70} y={104} className="label">
        {words.r1ComesBack}
      </text>
      <rect x={4} y={132} width={352} height={56} rx={6} className="box box-bad" />
      <text x={180} y={155} className="label label-middle label-strong">
        {words.sessionRevoked}
      </text>
      <text x={180} y={174} className="label label-middle">
        {words.r3Refused}
      </text>
      <text x={180} y={212} className="label label-middle label-quiet">
        {words.thePersonSignsInAgain}
      </text>
    </Canvas>
  );
}
