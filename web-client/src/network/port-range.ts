import type { NetworkClass } from './network-class';

/** The UDP ports that a clinic's firewall forwards to this machine. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** What this page alone can find out about a forwarded range; whether the firewall lets anybody in, it cannot. */
export type RangeFinding = 'in-range' | 'policy-missing' | 'renumbered' | 'nothing-seen';

export function rangeOf(from: string, to: string): PortRange | null {
  const range = { from: Number(from), to: Number(to) };
  const valid = Number.isInteger(range.from) && Number.isInteger(range.to) && 1 <= range.from && range.from <= range.to && range.to <= 65_535;
  return valid ? range : null;
}

export function compareWithRange({ ports, portsKept }: NetworkClass, { from, to }: PortRange): RangeFinding {
  if (ports.length === 0) {
    return 'nothing-seen';
  }
  if (!ports.every(port => from <= port && port <= to)) {
    return 'policy-missing';
  }
  // Outside numbers that are not those of the range are not forwarded.
  return portsKept === false ? 'renumbered' : 'in-range';
}
