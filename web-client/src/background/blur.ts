export type BlurProblem = 'slow' | 'failed';

/** Pictures as the W3C's MediaStreamTrack Insertable Media Processing gives and takes them. */
export interface Streams {
  readonly readable: ReadableStream<VideoFrame>;
  readonly writable: WritableStream<VideoFrame>;
}

export interface Blurred {
  readonly track: MediaStreamTrack;
  end(): void;
}

/** In a window only Chromium and its kin have both; a canvas instead would stand still in a hidden tab. */
interface Makers {
  readonly MediaStreamTrackProcessor?: new (init: { track: MediaStreamTrack }) => Pick<Streams, 'readable'>;
  readonly MediaStreamTrackGenerator?: new (init: { kind: 'video' }) => MediaStreamTrack & Pick<Streams, 'writable'>;
}

/** Where the build puts the worker, the library and the model. */
declare const backgroundWorker: string;

export function canBlur(): boolean {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as Makers;
  return !!MediaStreamTrackProcessor && !!MediaStreamTrackGenerator;
}

/** Ends with the camera's track, too. */
export function blur(camera: MediaStreamTrack, failed: (problem: BlurProblem) => void): Blurred {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as unknown as Required<Makers>;
  const { readable } = new MediaStreamTrackProcessor({ track: camera });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const worker = new Worker(backgroundWorker);
  worker.onmessage = ({ data }: MessageEvent<BlurProblem>) => failed(data);
  worker.onerror = () => failed('failed');
  worker.postMessage({ readable, writable: track.writable }, [readable, track.writable]);
  return {
    track,
    end: () => {
      worker.onmessage = worker.onerror = null;
      worker.postMessage(null);
      track.stop();
    },
  };
}
