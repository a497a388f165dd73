import { describe, expect, it } from 'vitest';
import { sendTracks, wishForSturdySpeech } from './sound-first';

const description = (...lines: string[]): string => ['v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9', ...lines, ''].join('\r\n');

/** Of one connection: what was set and sent, in this order. */
class Sending {
  readonly order: string[] = [];
  readonly parameters = { audio: parameters(), video: parameters() };
  readonly #senders = (['audio', 'video'] as const).map(kind => ({
    getParameters: () => this.parameters[kind],
    setParameters: async (set: RTCRtpSendParameters) => void (this.order.push(`set ${kind}`), this.parameters[kind] = set),
    replaceTrack: async (track: MediaStreamTrack | null) => void this.order.push(`send ${track?.contentHint || track?.kind || `no ${kind}`}`),
  }));

  async send(...tracks: Partial<MediaStreamTrack>[]): Promise<string[]> {
    this.order.length = 0;
    const transceivers = this.#senders.map((sender, i) => ({ sender, receiver: { track: { kind: i ? 'video' : 'audio' } } }));
    const stream = tracks.length ? { getTracks: () => tracks } : null;
    await sendTracks({ getTransceivers: () => transceivers } as never, stream as never, true);
    return this.order.toSorted();
  }
}

const parameters = (): RTCRtpSendParameters =>
  ({ transactionId: '1', encodings: [{}], codecs: [], headerExtensions: [], rtcp: {} }) as unknown as RTCRtpSendParameters;
const sound = { kind: 'audio', contentHint: '' };
const person = { kind: 'video', contentHint: '' };

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
    const sending = new Sending();
    await sending.send(sound, person);
    expect(sending.parameters.audio.encodings).toEqual([{ priority: 'high', networkPriority: 'high' }]);
    expect(sending.parameters.video.encodings).toEqual([{ priority: 'low', networkPriority: 'low', maxBitrate: 1_200_000 }]);
  });
});

describe('picture', () => {
  it('of a person shrinks rather than stutters', async () => {
    const sending = new Sending();
    await sending.send(sound, person);
    expect(sending.parameters.video.degradationPreference).toBe('maintain-framerate');
  });

  it.each(['detail', 'text'])('that has to be read stays large: %s', async contentHint => {
    const sending = new Sending();
    await sending.send(sound, { kind: 'video', contentHint });
    expect(sending.parameters.video.degradationPreference).toBe('maintain-resolution');
    await sending.send(sound, person);
    expect(sending.parameters.video.degradationPreference).toBe('maintain-framerate');
  });

  it('is sent at once by a connection that was made ready for it', async () => {
    const sending = new Sending();
    expect(await sending.send()).toEqual(['send no audio', 'send no video', 'set audio', 'set video']);
    expect(await sending.send(sound, person)).toEqual(['send audio', 'send video']);
    expect(await sending.send({ kind: 'video', contentHint: 'detail' })).toEqual(['send detail', 'send no audio', 'set video']);
  });
});
