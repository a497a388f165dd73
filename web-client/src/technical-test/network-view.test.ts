import { expect, it } from 'vitest';
import type { Ipv6, Mapping } from '../network/network-class';
import { technicalTest as text } from '../texts/technical-test';
import { content } from '../ui/content';
import { networkView } from './network-view';

const mappings = Object.keys(text.network.mappings) as Mapping[];
const kinds = Object.keys(text.network.ipv6) as Ipv6[];

it.each(mappings.flatMap(mapping => kinds.map(ipv6 => [mapping, ipv6] as const)))('%s: one plain line on IPv6: %s', (mapping, ipv6) => {
  const page = content(networkView({ mapping, ipv6, portsKept: null, ports: [] }, () => {}));
  expect(kinds.filter(each => page.includes(text.network.ipv6[each]))).toEqual([ipv6]);
});
