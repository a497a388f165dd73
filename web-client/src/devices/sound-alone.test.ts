import { describe, expect, it } from 'vitest';
import { soundAloneMayDo } from './sound-alone';

const heard = { sound: true, picture: false };
const nothing = { sound: false, picture: false };

describe('going on with sound alone is offered', () => {
  it.each(['refused', 'blocked-by-system', 'missing', 'busy', 'unknown'] as const)('to who is heard and not seen: %s', problem => {
    expect(soundAloneMayDo(problem, heard, 'granted')).toBe(true);
  });

  it.each(['granted', 'prompt', 'unknown'] as const)('where the microphone may be asked for by itself: %s', microphone => {
    expect(soundAloneMayDo('refused', nothing, microphone)).toBe(true);
  });

  it('not where the microphone is refused for good, for asking is in vain', () => {
    expect(soundAloneMayDo('refused', nothing, 'denied')).toBe(false);
  });

  it('not where the microphone was tried and does not work either', () => {
    expect(soundAloneMayDo('missing', nothing, 'granted')).toBe(false);
  });

  it('not to who is seen: the problem is another one', () => {
    expect(soundAloneMayDo('missing', { sound: false, picture: true }, 'granted')).toBe(false);
  });

  it('not where nothing is wrong, or the page itself is', () => {
    expect(soundAloneMayDo(null, heard, 'granted')).toBe(false);
    expect(soundAloneMayDo('insecure', nothing, 'unknown')).toBe(false);
  });
});
