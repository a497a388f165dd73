import type { Lifetime } from './lifetime';

/** The first one may be lost on a path that is just being found. */
const onceMoreMilliseconds = 1_000;

/**
 * A picture that can be shown without those before it. After an interruption the other side has lost some, and would ask
 * for one only after two or three seconds.
 */
export function keyFramesAfterInterruption(pc: RTCPeerConnection, lifetime: Lifetime): void {
  const send = (): void =>
    pc.getSenders().filter(({ track }) => track?.kind === 'video').forEach(sender => void sendKeyFrame(sender).catch(() => {}));
  send();
  lifetime.after(onceMoreMilliseconds, send);
}

async function sendKeyFrame(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters();
  if (parameters.encodings.length === 0) {
    return;
  }
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
    // An encoding that begins anew begins with one.
    await activate(sender, false);
    await activate(sender, true);
  }
}

async function activate(sender: RTCRtpSender, active: boolean): Promise<void> {
  const parameters = sender.getParameters();
  parameters.encodings.forEach(encoding => (encoding.active = active));
  await sender.setParameters(parameters);
}
