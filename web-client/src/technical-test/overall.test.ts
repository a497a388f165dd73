import { describe, expect, it } from 'vitest';
import type { NetworkClass } from '../network/network-class';
import { overall, trialOf } from './overall';

const network: NetworkClass = { mapping: 'one-port', ipv6: 'no', portsKept: true, ports: [] };
const stream = (sounds: number): Pick<MediaStream, 'getAudioTracks'> => ({ getAudioTracks: () => Array(sounds).fill({}) });

describe('Technik-Test', () => {
  it('calls fit what was tried, and nothing else', () => {
    expect(overall(true, network, 'untried')).toBe('untried');
    expect(overall(true, network, 'passed')).toBe('good');
  });

  it.each(['refused', 'missing', 'busy'] as const)('does not call fit a device without camera or microphone: %s', problem => {
    expect(overall(true, network, trialOf('untried', problem, null))).toBe('bad');
    expect(overall(true, network, trialOf('passed', problem, stream(1)))).toBe('bad');
  });

  it('does not wait for the network to say that a camera is refused', () => {
    expect(overall(true, 'checking', 'failed')).toBe('bad');
    expect(overall(true, 'checking', 'passed')).toBe('checking');
  });

  it('takes nothing back when camera and microphone are switched off again', () => {
    expect(trialOf(trialOf('untried', null, stream(1)), null, null)).toBe('passed');
  });

  it('forgets a refusal that was taken back', () => {
    expect(trialOf('failed', null, null)).toBe('untried');
  });

  it('does not call fit a device that nobody is heard from', () => {
    expect(trialOf('untried', null, stream(0))).toBe('failed');
  });

  it('leaves a poor network poor, whatever the camera does', () => {
    expect(overall(true, { ...network, mapping: 'port-per-destination' }, 'passed')).toBe('depends');
    expect(overall(true, { ...network, mapping: 'no-udp' }, 'passed')).toBe('bad');
    expect(overall(true, 'unreachable', 'passed')).toBe('bad');
    expect(overall(false, network, 'passed')).toBe('bad');
  });
});
