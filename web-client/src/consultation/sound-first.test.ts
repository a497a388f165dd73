import { describe, expect, it } from 'vitest';
import { putSoundFirst, wishForSturdySpeech } from './sound-first';

const description = (...lines: string[]): string => ['v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9', ...lines, ''].join('\r\n');

class Sender {
  parameters = { transactionId: '1', encodings: [{}], codecs: [], headerExtensions: [], rtcp: {} } as unknown as RTCRtpSendParameters;
  set: RTCRtpSendParameters | null = null;
  constructor(readonly track: Partial<MediaStreamTrack> | null) {}
  getParameters = (): RTCRtpSendParameters => this.parameters;
  setParameters = async (parameters: RTCRtpSendParameters): Promise<void> => void (this.set = parameters);
}

async function parametersOf(kind: string, contentHint = ''): Promise<RTCRtpSendParameters> {
  const sender = new Sender({ kind, contentHint });
  await putSoundFirst(sender as unknown as RTCRtpSender, kind);
  return sender.set!;
}

describe('speech', () => {
  it('is sent with error correction and without sending silence, whatever the other side has written', () => {
    expect(wishForSturdySpeech(description('a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10;useinbandfec=0', 'a=rtpmap:9 G722/8000')))
      .toBe(description('a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1', 'a=rtpmap:9 G722/8000'));
  });

  it('is so too where the description has no parameters for it', () => {
    expect(wishForSturdySpeech(description('a=rtpmap:109 opus/48000/2', 'a=rtpmap:9 G722/8000')))
      .toBe(description('a=rtpmap:109 opus/48000/2', 'a=fmtp:109 useinbandfec=1;usedtx=1', 'a=rtpmap:9 G722/8000'));
  });

  it('changes nothing else, and nothing twice', () => {
    const redundancy = description('a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10', 'a=rtpmap:63 red/48000/2', 'a=fmtp:63 111/111');
    const once = wishForSturdySpeech(redundancy);
    expect(once).toContain('a=fmtp:63 111/111\r\n');
    expect(wishForSturdySpeech(once)).toBe(once);
    const without = description('a=rtpmap:9 G722/8000');
    expect(wishForSturdySpeech(without)).toBe(without);
  });
});

describe('sound', () => {
  it('goes before picture in the browser and in the network', async () => {
    expect((await parametersOf('audio')).encodings).toEqual([{ priority: 'high', networkPriority: 'high' }]);
    expect((await parametersOf('video')).encodings).toEqual([{ priority: 'low', networkPriority: 'low', maxBitrate: 1_200_000 }]);
  });
});

describe('picture', () => {
  it('of a person shrinks rather than stutters', async () => {
    expect((await parametersOf('video')).degradationPreference).toBe('maintain-framerate');
  });

  it.each(['detail', 'text'])('that has to be read stays large: %s', async hint => {
    expect((await parametersOf('video', hint)).degradationPreference).toBe('maintain-resolution');
  });
});
