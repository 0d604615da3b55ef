import type { CSSProperties } from 'react';
import { initialOf } from '../site/initial.ts';
import type { Card, CardBrand } from './card.ts';

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
} as const;

/** Of a portal whose site says nothing about itself. */
const plain: CardBrand = { suffix: '', accent: '#9db1ff', solid: '#3d5be0' };

const methodColours: Readonly<Record<string, string>> = {
  GET: '#7cc4f2',
  HEAD: '#7cc4f2',
  POST: '#6fd39b',
  PUT: '#ecbc6a',
  PATCH: '#c2a8ff',
  DELETE: '#ff9d92',
};

/** Name and place of the page above, its title in the middle, its call or one sentence below. */
export function layoutCard({ name, brand = plain, above, title, call, description }: Card): Box {
  const isLong = title.length > 44;
  return box(
    {
      ...size,
      ...column,
      padding: '64px 72px',
      background: colours.page,
      color: colours.ink,
      fontFamily: 'Geist, Geist Extended',
      borderBottom: `10px solid ${brand.solid}`,
    },
    box(
      { display: 'flex', alignItems: 'center', fontSize: 32 },
      mark(name, brand),
      box({ fontWeight: 600, marginLeft: 20 }, name),
      box({ color: colours.faint, marginLeft: 12 }, brand.suffix),
    ),
    box(
      { ...column, flexGrow: 1, justifyContent: 'center' },
      above === '' ? undefined : box({ color: brand.accent, fontSize: 30, marginBottom: 16 }, above),
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

/** The site's own, or the first letter of its name as in the header (components/shell/brand.tsx). */
function mark(name: string, brand: CardBrand): Box {
  if (brand.mark !== undefined) return element('img', { src: brand.mark, width: 48, height: 48 });
  const place = { width: 48, height: 48, borderRadius: 12, alignItems: 'center', justifyContent: 'center' };
  return box(
    { ...place, background: brand.solid, color: '#ffffff', fontSize: 28, fontWeight: 600 },
    initialOf(name),
  );
}

function box(style: CSSProperties, ...children: (Box | string | undefined)[]): Box {
  return element('div', { style: { display: 'flex', ...style }, children });
}

function element(type: string, props: Box['props']): Box {
  return { type, props, key: null };
}
