import { Observable } from '../consultation/observable';

/** True while a browser refuses to play sound before somebody taps. */
export const playback = new Observable<{ blocked: boolean }>({ blocked: false });

const blocked = new Set<HTMLVideoElement>();
const shown = new Set<HTMLVideoElement>();
/** By then a picture that is back moves. */
const reviveWithinMilliseconds = 1_000;

/** To be called from a tap. */
export function playBlockedVideos(): void {
  blocked.forEach(video => void play(video));
}

/** An explicit `play()`, now and after whatever interrupts it: a telephone call, a locked screen, the way back to a page. */
export function keepPlaying(video: HTMLVideoElement, stream: MediaStream | null): void {
  attach(video, stream);
  if (shown.has(video)) {
    return;
  }
  shown.add(video);
  video.addEventListener('loadedmetadata', () => play(video));
  // Nothing on these pages pauses a video: the system has done it.
  video.addEventListener('pause', () => void (video.srcObject && !document.hidden && play(video)));
}

/** Whatever a browser did to the videos while nobody looked. */
export function resumeVideos(): void {
  for (const video of shown) {
    if (!video.isConnected) {
      shown.delete(video);
      blocked.delete(video);
    } else if (video.srcObject && !document.hidden) {
      revive(video);
    }
  }
}

function attach(video: HTMLVideoElement, stream: MediaStream | null): void {
  if (video.srcObject !== stream) {
    video.srcObject = stream;
    // The other side's sound or picture was interrupted, as by a telephone call, and is back.
    const follow = (track: MediaStreamTrack): void => {
      track.onunmute = () => video.srcObject === stream && revive(video);
    };
    stream?.getTracks().forEach(follow);
    stream?.addEventListener('addtrack', ({ track }) => follow(track));
  }
}

/** Safari may show a frozen or black picture of a track that is back, until it is attached anew. */
function revive(video: HTMLVideoElement): void {
  if (video.paused) {
    play(video);
  }
  const { currentTime, srcObject } = video;
  setTimeout(() => {
    if (video.currentTime === currentTime && video.srcObject === srcObject && !blocked.has(video)) {
      video.srcObject = null;
      video.srcObject = srcObject;
    }
  }, reviveWithinMilliseconds);
}

function play(video: HTMLVideoElement): void {
  video.play().then(
    () => blocked.delete(video),
    (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError' && blocked.add(video),
  ).finally(() => playback.update({ blocked: blocked.size > 0 }));
}

/** Once per page: it is looked at again, also when it comes out of the browser's back-and-forward cache. */
export function resumeWhenSeen(): void {
  window.addEventListener('pageshow', () => resumeVideos());
  document.addEventListener('visibilitychange', () => resumeVideos());
}
