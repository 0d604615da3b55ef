/** Numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly pointer: string;
}

const values = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'text',
  '#/paths',
  [],
  [null],
  {},
  { $ref: '#' },
  { type: 'object' },
];
const names = [
  '',
  '/',
  '~',
  '$ref',
  '__proto__',
  'x-internal',
  '{a}',
  'é/ü',
  'allOf',
  'type',
  'default',
  ' ',
];

/** One to three changes at random places of a copy of `description`: removed, renamed, retyped, doubled or nested. */
export function mutate(description: object, random: () => number): object {
  const root = structuredClone(description) as Record<string, unknown>;
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
    const spots = spotsOf(root).filter(
      ({ holder, key }) => holder !== root || !/^(?:openapi|swagger)$/.test(key),
    );
    if (spots.length === 0) break;
    const { holder, key } = any(spots);
    const change = any(['remove', 'rename', 'retype', 'swap', 'double', 'nest'] as const);
    if (change === 'remove') remove(holder, key);
    else if (change === 'rename') define(holder, any(names), holder[key]);
    else if (change === 'retype') define(holder, key, structuredClone(any(values)));
    else if (change === 'swap') define(holder, key, copyOf(any(spots)));
    else if (change === 'double')
      define(holder, Array.isArray(holder) ? String(holder.length) : `${key}2`, copyOf({ holder, key }));
    else define(holder, key, any([{ [key]: holder[key] }, [holder[key]], { allOf: [holder[key]] }]));
  }
  return root;
}

/** One to six places of a copy of `description` become references to others of it, wherever they are. */
export function refer(description: object, random: () => number): object {
  const root = structuredClone(description) as Record<string, unknown>;
  const spots = spotsOf(root).filter(({ pointer }) => !/^\/(?:openapi|swagger)/.test(pointer));
  const any = () => spots[Math.floor(random() * spots.length)] as Spot;
  for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes--) {
    const { holder, key } = any();
    const beside = random() < 0.2 ? { summary: 'Beside', description: 'Beside' } : {};
    define(holder, key, { $ref: `#${encodeURI(any().pointer)}`, ...beside });
  }
  return root;
}

function spotsOf(root: object): Spot[] {
  const spots: Spot[] = [];
  const pending: { readonly holder: object; readonly at: string }[] = [{ holder: root, at: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [key, value] of Object.entries(next.holder)) {
      const pointer = `${next.at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      spots.push({ holder: next.holder as Record<string, unknown>, key, pointer });
      if (typeof value === 'object' && value !== null) pending.push({ holder: value, at: pointer });
    }
  }
  return spots;
}

function copyOf({ holder, key }: Pick<Spot, 'holder' | 'key'>): unknown {
  return structuredClone(holder[key]);
}

function remove(holder: object, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function define(holder: object, key: string, value: unknown): void {
  // An element of a list has no name to lose.
  if (Array.isArray(holder) && !/^\d+$/.test(key)) return;
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
