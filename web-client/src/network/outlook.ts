import type { NetworkClass } from './network-class';

/** What a class means for somebody who knows only the own side. */
export type Outlook = 'good' | 'depends' | 'bad' | 'unclear';

export function outlookOf({ mapping, ipv6 }: NetworkClass): Outlook {
  switch (mapping) {
    case 'one-port':
    case 'no-router':
    case 'same-network':
      return 'good';
    case 'port-per-destination':
      return 'depends';
    case 'no-udp':
      // Where STUN is asked over IPv4 alone, IPv6 may pass all the same.
      return ipv6 === 'yes' ? 'depends' : 'bad';
    case 'unclear':
      return 'unclear';
  }
}
