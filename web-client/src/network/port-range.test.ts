import { expect, it } from 'vitest';
import type { NetworkClass } from './network-class';
import { compareWithRange, rangeOf } from './port-range';

const seen = (ports: number[], portsKept: boolean | null = true): NetworkClass => ({ mapping: 'one-port', ipv6: 'no', portsKept, ports });
const range = { from: 50_000, to: 50_199 };

it('finds the policy at work where all ports lie in the range, its ends included', () => {
  expect(compareWithRange(seen([50_000, 50_042, 50_199]), range)).toBe('in-range');
});

it('misses the policy where one port lies outside', () => {
  expect(compareWithRange(seen([50_000, 50_200]), range)).toBe('policy-missing');
});

it('warns where the router shows other numbers outside than those that are forwarded', () => {
  expect(compareWithRange(seen([50_000], false), range)).toBe('renumbered');
});

it('says nothing of ports that it has not seen', () => {
  expect(compareWithRange(seen([]), range)).toBe('nothing-seen');
});

it('takes a range in order and of ports that exist', () => {
  expect(rangeOf('50000', '50199')).toEqual(range);
  for (const [from, to] of [['50199', '50000'], ['0', '5'], ['1', '65536'], ['', '5'], ['a', 'b'], ['1.5', '9']] as const) {
    expect(rangeOf(from, to)).toBe(null);
  }
});
