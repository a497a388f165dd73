import type { Lifetime } from './lifetime';

/** The first one may be lost on a path that is just being found. */
const onceMoreMilliseconds = 1_000;
/** A picture of another size cannot build on those before it; nobody sees the difference. */
const slightlySmaller = 1.01;

/**
 * Pictures that can be shown without those before them. After an interruption the other side has lost some, and would ask
 * for one only after two or three seconds.
 */
export function keyFramesAfterInterruption(pc: RTCPeerConnection, lifetime: Lifetime): void {
  const send = (scale: number): void =>
    pc.getSenders().filter(({ track }) => track?.kind === 'video').forEach(sender => void sendKeyFrame(sender, scale).catch(() => {}));
  send(slightlySmaller);
  lifetime.after(onceMoreMilliseconds, () => send(1 / slightlySmaller));
}

async function sendKeyFrame(sender: RTCRtpSender, scale: number): Promise<void> {
  const parameters = sender.getParameters();
  let understood = false;
  // Browsers that do not know the option (W3C WebRTC Extensions, RTCSetParameterOptions) never look at it.
  const options = {
    get encodingOptions() {
      understood = true;
      return parameters.encodings.map(() => ({ keyFrame: true }));
    },
  };
  const set = sender.setParameters.bind(sender) as (parameters: RTCRtpSendParameters, options?: object) => Promise<void>;
  await set(parameters, options);
  if (!understood) {
    const other = sender.getParameters();
    other.encodings.forEach(encoding => (encoding.scaleResolutionDownBy = Math.max(1, (encoding.scaleResolutionDownBy ?? 1) * scale)));
    await set(other);
  }
}
