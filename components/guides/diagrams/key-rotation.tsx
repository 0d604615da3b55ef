import { words } from '#words/guides.ts';
import { Arrow, Canvas } from './canvas.tsx';

export function KeyRotation() {
  return (
    <Canvas height={176}>
      <rect x={120} y={26} width={120} height={112} className="band" />
      <text x={180} y={18} className="label label-middle label-quiet">
        overlapSeconds
      </text>
      <Bar y={44} x={4} width={236} name="old secret works" />
      <Bar y={88} x={120} width={236} name="new secret works" isNew />
      <line x1={120} y1={26} x2={120} y2={138} className="stroke-dash" />
      <line x1={240} y1={26} x2={240} y2={138} className="stroke-dash" />
      <text x={120} y={156} className="label label-middle">
        {words.rotate}
      </text>
      <text x={240} y={156} className="label label-middle">
        {words.oldSecretEnds}
      </text>
      <Arrow from={[4, 138]} to={[356, 138]} />
    </Canvas>
  );
}

function Bar(props: { x: number; y: number; width: number; name: string; isNew?: boolean }) {
  const { x, y, width, name, isNew = false } = props;
  return (
    <g>
      <rect x={x} y={y} width={width} height={32} rx={5} className={isNew ? 'box box-good' : 'box'} />
      <text x={x + 12} y={y + 21} className="label">
        {name}
      </text>
    </g>
  );
}
