import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Networks of one's own that may be asked all the same, as `10.0.0.0/8`: a closed network, or an essay on one machine. */
export type Inside = readonly string[];

/** Whether a network is written as one: an address, a slash, a number of bits. */
export const isNetwork = (written: string): boolean => ipaddr.isValidCIDR(written);

export const isLiteral = (host: string): boolean => isIP(host) !== 0;

/** Whether an address is one of the networks of one's own that were named. */
export function isNamedInside(address: string, inside: Inside): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return inside.some((network) => {
    const [range, bits] = ipaddr.parseCIDR(network);
    return parsed.kind() === range.kind() && parsed.match(range, bits);
  });
}

/**
 * Whether an address may be asked: one of the public internet, or of a network that was named. Every other kind leads
 * into somebody's house: private, loopback, link-local (where clouds tell their secrets), and what wraps one of those.
 */
export const mayBeAsked = (address: string, inside: Inside): boolean =>
  isNamedInside(address, inside) || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast');
