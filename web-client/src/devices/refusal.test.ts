import { describe, expect, it } from 'vitest';
import { refusalOf, together } from './refusal';

describe('a refusal of camera and microphone', () => {
  it('was the person’s for good when the browser keeps it: help comes, for asking again is in vain', () => {
    expect(refusalOf('denied', 'Permission denied', 1_800)).toBe('refused');
  });

  it('was a question closed without an answer when the browser would ask again', () => {
    expect(refusalOf('prompt', 'Permission dismissed', 1_800)).toBe('dismissed');
  });

  it('was kept for this visit when it came faster than a person can answer: Firefox does so and still says "prompt"', () => {
    expect(refusalOf('prompt', '', 12)).toBe('refused');
  });

  it('came from the system when the browser had allowed it', () => {
    expect(refusalOf('granted', 'The request is not allowed by the user agent', 5)).toBe('blocked-by-system');
  });

  it('came from the system when Chromium says so', () => {
    expect(refusalOf('prompt', 'Permission denied by system', 1_800)).toBe('blocked-by-system');
  });

  it('is helped with where the browser does not tell what it keeps', () => {
    expect(refusalOf('unknown', '', 1_800)).toBe('refused');
  });
});

describe('the permission for both', () => {
  it.each([
    ['granted', 'granted', 'granted'],
    ['granted', 'prompt', 'prompt'],
    ['denied', 'granted', 'denied'],
    ['granted', 'denied', 'denied'],
    ['unknown', 'granted', 'unknown'],
  ] as const)('with camera %s and microphone %s is %s', (camera, microphone, both) => {
    expect(together(camera, microphone)).toBe(both);
  });
});
