import type { Lifetime } from '../consultation/lifetime';
import { levelOf } from './level';

/** Listens to the own microphone, whichever it is at the moment; nothing of it is played or kept. */
export function measureMicrophone(stream: () => MediaStream | null, measured: (level: number) => void, lifetime: Lifetime): void {
  const context = new AudioContext();
  lifetime.onEnd(() => void context.close());
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  let source: MediaStreamAudioSourceNode | null = null;
  let track: MediaStreamTrack | null = null;
  lifetime.every(100, () => {
    const now = stream()?.getAudioTracks()[0] ?? null;
    if (now !== track) {
      source?.disconnect();
      source = now && context.createMediaStreamSource(new MediaStream([now]));
      source?.connect(analyser);
      track = now;
    }
    analyser.getFloatTimeDomainData(samples);
    measured(track ? levelOf(samples) : 0);
  });
}
