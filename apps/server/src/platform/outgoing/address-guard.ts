import { BlockList, isIP } from 'node:net';

/** Networks of companies and of this machine: never reached, unless an administrator allows it. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4');
}
inside.addSubnet('::1', 128, 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/** Never reached at all: link-local (where clouds hand out credentials), translated, reserved, of many. */
const never = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  never.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  never.addSubnet(network, prefix, 'ipv6');
}

/** True for addresses of the public internet; loopback, private, link-local, mapped and reserved ones are not. */
export const isPublicAddress = (address: string): boolean => kindOf(address) === 'public';

/** True where a request may go: the public internet, and what is inside when that is allowed. */
export function mayReach(address: string, allowPrivate: boolean): boolean {
  const kind = kindOf(address);
  return kind === 'public' || (kind === 'inside' && allowPrivate);
}

function kindOf(address: string): 'public' | 'inside' | 'never' {
  const family = isIP(address);
  if (family === 0) return 'never';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return kindOf(mapped);
  if (family === 6 && isOldForm(address)) return 'never';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (inside.check(address, type)) return 'inside';
  return never.check(address, type) ? 'never' : 'public';
}

/** IPv4 inside IPv6 in a spelling nobody needs: `::ffff:7f00:1`, `::7f00:1`, `0:0:0:0:0:ffff:127.0.0.1`; and `::`. */
function isOldForm(address: string): boolean {
  const host = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1);
  return host === '::' || (/^::(ffff:)?[\da-f]{1,4}(:[\da-f]{1,4})?$/.test(host) && host !== '::1');
}
