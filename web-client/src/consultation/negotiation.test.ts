import { describe, expect, it } from 'vitest';
import { refuseSeveralFingerprints } from './negotiation';

describe('description', () => {
  const print = (bytes: string): string => `a=fingerprint:sha-256 ${bytes}\r\n`;

  it('may repeat its fingerprint for sound, picture and data', () => {
    expect(() => refuseSeveralFingerprints(`v=0\r\n${print('AA:BB')}m=audio\r\n${print('aa:bb')}`)).not.toThrow();
  });

  it('with several fingerprints is refused', () => {
    expect(() => refuseSeveralFingerprints(`v=0\r\n${print('AA:BB')}m=audio\r\n${print('CC:DD')}`)).toThrow();
  });
});
