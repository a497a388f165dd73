import { describe, expect, it } from 'vitest';
import { quickestFirst } from './codecs';

const codecs = (...names: string[]): { mimeType: string }[] => names.map(mimeType => ({ mimeType }));

describe('the order of codecs', () => {
  it('begins with every kind of H.264 and leaves the rest as the browser wants it', () => {
    expect(quickestFirst(codecs('video/VP8', 'video/rtx', 'video/H264', 'video/AV1', 'video/H264')))
      .toEqual(codecs('video/H264', 'video/H264', 'video/VP8', 'video/rtx', 'video/AV1'));
  });

  it('is the browser\'s own where there is no H.264', () => {
    expect(quickestFirst(codecs('video/VP8', 'video/VP9'))).toEqual(codecs('video/VP8', 'video/VP9'));
  });
});
