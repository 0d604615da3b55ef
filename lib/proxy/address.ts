import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

type Kind = 'loopback' | 'private' | 'public' | 'never';

const blocks: readonly (readonly [Exclude<Kind, 'public'>, BlockList])[] = [
  ['loopback', blockList(['127.0.0.0/8'], ['::1/128'])],
  ['private', blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], ['fc00::/7'])],
  // Link-local holds the clouds' metadata services; the rest can be no server at all.
  [
    'never',
    blockList(
      ['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'],
      ['::/128', 'fe80::/10', 'ff00::/8', 'fd00:ec2::/32'],
    ),
  ],
];

function blockList(four: readonly string[], six: readonly string[]): BlockList {
  const list = new BlockList();
  const add = (cidr: string, family: 'ipv4' | 'ipv6'): void => {
    const [network = '', prefix = ''] = cidr.split('/');
    list.addSubnet(network, Number(prefix), family);
  };
  for (const cidr of four) add(cidr, 'ipv4');
  for (const cidr of six) add(cidr, 'ipv6');
  return list;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

export function kindOf(address: string): Kind {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = familyOf(plain);
  for (const kind of ['never', 'loopback', 'private'] as const)
    if (blocks.find(([name]) => name === kind)?.[1].check(plain, family)) return kind;
  return 'public';
}

/**
 * The lookup that the dialler uses, so that the address checked is the address dialled: a DNS answer cannot move the
 * sandbox (rebinding).
 *
 * With `allowed` only those addresses pass. Without, the first answer settles what kind of network the sandbox is in
 * (this machine, private, public), and later answers of another kind are refused.
 */
export function createLookup(
  allowed: readonly string[],
  resolve: typeof systemLookup = systemLookup,
): LookupFunction {
  let settled: Kind | undefined;
  // Not a list of texts: an address may be written in several ways.
  const listed = new BlockList();
  for (const address of allowed) listed.addAddress(address, familyOf(address));

  const isAdmitted = ({ address }: LookupAddress): boolean => {
    if (allowed.length > 0) return listed.check(address, familyOf(address));
    const kind = kindOf(address);
    if (kind === 'never') return false;
    settled ??= kind;
    return kind === settled;
  };

  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const admitted = error ? [] : found.filter(isAdmitted);
      const first = admitted[0];
      if (!first) callback(error ?? new Error('no admitted address'), '', 0);
      else if (options.all) callback(null, admitted);
      else callback(null, first.address, first.family);
    });
  };
}
