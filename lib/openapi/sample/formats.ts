/** Spellings of a format, the usual one first; the others for schemas that bound its length or ask for several values. */
type Spellings = (turn: number) => readonly string[];

const two = (number: number) => String(number).padStart(2, '0');
const day = (turn: number) => `2026-01-${two(15 + (turn % 15))}`;
const suffix = (turn: number) => (turn === 0 ? '' : String(turn + 1));

const moments: Spellings = (turn) =>
  ['Z', '.000Z', '+00:00', '.0Z', '.00Z', '.000+00:00', '.000000Z', '.000000000Z', '.000000+00:00'].map(
    (end) => `${day(turn)}T09:30:00${end}`,
  );
const times: Spellings = (turn) =>
  ['Z', '+00:00', '.000Z', '.000+00:00', '.000000Z'].map((end) => `09:30:${two(turn % 60)}${end}`);
const addresses: Spellings = (turn) => [
  `user${suffix(turn)}@example.com`,
  `${suffix(turn) || 'a'}@example.com`,
  `user${suffix(turn)}@ex.org`,
  `u${suffix(turn)}@a.co`,
  `${turn === 0 ? 'a' : turn % 10}@b.co`,
];
const hosts: Spellings = (turn) =>
  turn === 0
    ? ['example.com', 'ex.org', 'a.co', 'a']
    : [`${turn + 1}.example.com`, `example${turn + 1}.com`, `a${turn}`];
const links: Spellings = (turn) =>
  turn === 0
    ? ['https://example.com', 'https://example.com/', 'http://a.co', 'http://a', 'a:b']
    : [`https://example.com/${turn + 1}`, `a:${turn}`];
const references: Spellings = (turn) =>
  turn === 0 ? ['/path', 'https://example.com/path', '/'] : [`/path/${turn + 1}`, `/${turn}`];

const spellings: Readonly<Record<string, Spellings>> = {
  'date-time': moments,
  'iso-date-time': moments,
  date: (turn) => [day(turn)],
  time: times,
  'iso-time': times,
  duration: (turn) => (turn === 0 ? ['P1DT2H', 'P1D'] : [`P${turn + 1}DT2H`, `P${turn + 1}D`]),
  email: addresses,
  'idn-email': addresses,
  hostname: hosts,
  'idn-hostname': hosts,
  ipv4: (turn) => [`192.0.2.${(turn % 250) + 1}`, `1.1.1.${turn % 10}`],
  ipv6: (turn) => [`2001:db8::${(turn + 1).toString(16)}`, turn === 0 ? '::' : `::${turn.toString(16)}`],
  uri: links,
  url: links,
  iri: links,
  'uri-reference': references,
  'iri-reference': references,
  'uri-template': (turn) => [`/users${suffix(turn)}/{id}`, `/${turn}`],
  uuid: (turn) => [
    `123e4567-e89b-42d3-a456-4266141740${two(turn % 100)}`,
    `urn:uuid:123e4567-e89b-42d3-a456-4266141740${two(turn % 100)}`,
  ],
  'json-pointer': (turn) => [`/pointer${suffix(turn)}`, `/${turn}`, ...(turn === 0 ? [''] : [])],
  'json-pointer-uri-fragment': (turn) => [`#/pointer${suffix(turn)}`, '#'],
  'relative-json-pointer': (turn) => [`${turn + 1}/pointer`, String(turn)],
  regex: (turn) => (turn === 0 ? ['^.*$', 'a'] : [`^.{${turn}}$`]),
  byte: (turn) => (turn === 0 ? ['dGV4dA==', 'dGV4dHRl', ''] : [`dGV4dA${turn % 10}=`]),
  base64url: (turn) => (turn === 0 ? ['dGV4dA', 'dA'] : [`dGV4dA${turn}`]),
  password: (turn) => [`correct-horse-battery${suffix(turn)}`],
};

/** How a format's text gets longer: the filling goes in where it changes nothing. */
const longer: Readonly<Record<string, (missing: number) => string>> = {
  email: (missing) => longAddress(missing + 'user@example.com'.length),
  hostname: (missing) => `${labels(missing)}example.com`,
  uri: (missing) => `https://example.com/${'path'.repeat(missing).slice(0, missing - 1)}`,
  url: (missing) => `https://example.com/${'path'.repeat(missing).slice(0, missing - 1)}`,
  'uri-reference': (missing) => `/path${'path'.repeat(missing).slice(0, missing)}`,
  byte: (missing) => 'dGV4'.repeat(Math.ceil(missing / 4) + 2),
  'date-time': (missing) => `2026-01-15T09:30:00.${'0'.repeat(Math.max(missing - 1, 1))}Z`,
};

/** Texts of a format, within lengths where it can be; undefined for a format that asks for nothing. */
export function textsOfFormat(
  format: string,
  turn: number,
  min: number,
  max: number,
): readonly string[] | undefined {
  const known = Object.hasOwn(spellings, format) ? spellings[format] : undefined;
  if (known === undefined) return undefined;
  const usual = known(turn);
  const missing = min - (usual[0]?.length ?? 0);
  const stretched =
    turn === 0 && missing > 0 && Object.hasOwn(longer, format) ? longer[format]?.(missing) : undefined;
  const all = stretched === undefined ? usual : [...usual, stretched];
  return all.filter((text) => text.length >= min && text.length <= max);
}

/** At most 64 characters stand before the @, and 63 in one label behind it. */
function longAddress(length: number): string {
  const local = 'user'.padEnd(Math.min(length - '@example.com'.length, 64), 'user');
  const missing = length - local.length - '@example.com'.length;
  return `${local}@${labels(missing)}example.com`;
}

/** Labels of a host name, of exactly so many characters with the dot behind each; one of one character cannot be. */
function labels(length: number): string {
  let text = '';
  for (let left = length; left > 0; ) {
    const size = left <= 64 ? left : left === 65 ? 63 : 64;
    text += size === 1 ? 'a' : `${'a'.repeat(size - 1)}.`;
    left -= size;
  }
  return text;
}
