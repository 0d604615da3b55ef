import { identity } from '#lib/links/identity.ts';
import { words } from '#words/guides.ts';
import { Arrow, Canvas } from './canvas.tsx';

/** What fits into its box. */
const room = 11;

const actors = [
  { name: words.browser, x: 42 },
  { name: words.yourServer, x: 180 },
  { name: identity.name.length > room ? words.theApi : identity.name, x: 318 },
];

const [browser = 0, server = 0, api = 0] = actors.map(({ x }) => x);

const messages = [
  { from: browser, to: server, label: words.emailPassword },
  { from: server, to: api, label: words.signInWithKey },
  { from: api, to: server, label: words.twoTokens },
  { from: server, to: browser, label: words.aCookieOfYours },
];

const later = [
  { from: browser, to: server, label: 'cookie' },
  { from: server, to: api, label: words.refreshToken },
  { from: api, to: server, label: words.newPair },
];

export function SignIn() {
  return (
    <Canvas height={340}>
      {actors.map(({ name, x }) => (
        <g key={name}>
          <line x1={x} y1={34} x2={x} y2={330} className="stroke-line" />
          <rect x={x - 42} y={4} width={84} height={30} rx={6} className="box" />
          <text x={x} y={24} className="label label-middle label-strong">
            {name}
          </text>
        </g>
      ))}
      {messages.map(({ from, to, label }, index) => (
        <Message key={label} from={from} to={to} label={label} y={64 + index * 34} />
      ))}
      <line x1={4} y1={194} x2={356} y2={194} className="stroke-dash" />
      <text x={4} y={212} className="label label-quiet">
        {words.later}
      </text>
      {later.map(({ from, to, label }, index) => (
        <Message key={label} from={from} to={to} label={label} y={246 + index * 34} />
      ))}
    </Canvas>
  );
}

function Message({ from, to, label, y }: { from: number; to: number; label: string; y: number }) {
  const inset = from < to ? 3 : -3;
  return <Arrow from={[from + inset, y]} to={[to - inset, y]} label={label} />;
}
