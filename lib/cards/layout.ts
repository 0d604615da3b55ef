import type { CSSProperties } from 'react';
import type { Card } from './card.ts';

/** An element as the renderer takes it. Its styles are drawn, not sent: no page and no policy ever sees them. */
export interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly key: null;
}

export const size = { width: 1200, height: 630 } as const;

/** The dark theme of the site (app/styles/tokens.css). */
const colours = {
  page: '#0c0e12',
  line: '#242933',
  ink: '#eceef3',
  soft: '#b9bfcb',
  faint: '#98a0b0',
  accent: '#9db1ff',
  solid: '#3d5be0',
} as const;

const methodColours: Readonly<Record<string, string>> = {
  GET: '#7cc4f2',
  HEAD: '#7cc4f2',
  POST: '#6fd39b',
  PUT: '#ecbc6a',
  PATCH: '#c2a8ff',
  DELETE: '#ff9d92',
};

/** Name and place of the page above, its title in the middle, its call or one sentence below. */
export function layoutCard({ name, above, title, call, description }: Card): Box {
  const isLong = title.length > 44;
  return box(
    {
      ...size,
      ...column,
      padding: '64px 72px',
      background: colours.page,
      color: colours.ink,
      fontFamily: 'Geist, Geist Extended',
      borderBottom: `10px solid ${colours.solid}`,
    },
    box(
      { display: 'flex', alignItems: 'center', fontSize: 32 },
      mark(),
      box({ fontWeight: 600, marginLeft: 20 }, name),
      box({ color: colours.faint, marginLeft: 12 }, 'Developers'),
    ),
    box(
      { ...column, flexGrow: 1, justifyContent: 'center' },
      above === '' ? undefined : box({ color: colours.accent, fontSize: 30, marginBottom: 16 }, above),
      box({ fontSize: isLong ? 58 : 76, fontWeight: 600, lineHeight: 1.12, letterSpacing: '-0.02em' }, title),
    ),
    call ? callLine(call) : box({ color: colours.soft, fontSize: 32, lineHeight: 1.4 }, description),
  );
}

const column = { display: 'flex', flexDirection: 'column' } as const;

function callLine({ method, path }: NonNullable<Card['call']>): Box {
  const colour = methodColours[method] ?? colours.soft;
  return box(
    {
      display: 'flex',
      alignItems: 'center',
      fontFamily: 'Geist Mono, Geist Mono Extended',
      fontSize: path.length > 44 ? 26 : 32,
    },
    box(
      {
        color: colour,
        border: `2px solid ${colour}`,
        borderRadius: 10,
        padding: '4px 16px',
        marginRight: 24,
      },
      method,
    ),
    box({ color: colours.soft }, path),
  );
}

/** The sign of the header (components/shell/brand.tsx). */
function mark(): Box {
  const shapes = [
    element('rect', { width: 24, height: 24, rx: 6, fill: colours.solid }),
    element('path', {
      d: 'M8 6v12M8 12.4l7.2-6.2M10.4 10.6 16 18',
      fill: 'none',
      stroke: '#ffffff',
      strokeWidth: 2.2,
      strokeLinecap: 'round',
    }),
  ];
  return element('svg', { viewBox: '0 0 24 24', width: 48, height: 48, children: shapes });
}

function box(style: CSSProperties, ...children: (Box | string | undefined)[]): Box {
  return element('div', { style: { display: 'flex', ...style }, children });
}

function element(type: string, props: Box['props']): Box {
  return { type, props, key: null };
}
