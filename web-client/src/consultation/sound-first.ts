/** Sound before picture (rule R9): where the network is narrow, speech goes on and the picture gives way. */

/** What 640x480 at 30 fps takes at most; more would make an uneven line worse and show nothing more. */
const pictureBits = 1_200_000;
/** A screen or a document has finer lines. */
const detailBits = 2_500_000;

/** How each sender was set up: to show people, or what has to be read. */
const setUp = new WeakMap<RTCRtpSender, { readonly fine: boolean }>();

/** Replaces what is sent, or sends nothing more with null: no renegotiation, the transceivers are there already. */
export async function sendTracks(pc: RTCPeerConnection, stream: MediaStream | null, picture: boolean): Promise<void> {
  await Promise.all(
    pc.getTransceivers().map(async ({ sender, receiver }) => {
      const { kind } = receiver.track;
      const [track = null] = stream?.getTracks().filter(each => each.kind === kind && (picture || kind === 'audio')) ?? [];
      const fine = /^(detail|text)$/.test(track?.contentHint ?? '');
      if (setUp.get(sender)?.fine !== fine) {
        await putSoundFirst(sender, kind, fine).then(() => setUp.set(sender, { fine }), () => {});
      }
      await sender.replaceTrack(track);
    }),
  );
}

/**
 * Before there is a track: changed while the first picture is on its way, it would have to be made once more. A browser that
 * knows one of these not leaves it out and sends all the same.
 *
 * @param fine what has to be read, like a screen or a document
 */
async function putSoundFirst(sender: RTCRtpSender, kind: string, fine: boolean): Promise<void> {
  const parameters = sender.getParameters();
  const sound = kind === 'audio';
  for (const encoding of parameters.encodings) {
    encoding.priority = sound ? 'high' : 'low';
    encoding.networkPriority = sound ? 'high' : 'low';
    if (!sound) {
      encoding.maxBitrate = fine ? detailBits : pictureBits;
    }
  }
  if (!sound) {
    // Somebody who moves evenly is understood in a small picture too; what has to be read needs its size.
    parameters.degradationPreference = fine ? 'maintain-resolution' : 'maintain-framerate';
  }
  await sender.setParameters(parameters);
}

/**
 * The other side's description, with what its decoder can do anyway: Opus with in-band error correction, so that a
 * lost packet is heard from the next one, and nothing but a sign of life in silence (RFC 7587, section 6.1). These
 * parameters tell the receiver's wish, so that each page sets for itself how it sends.
 */
export function wishForSturdySpeech(sdp: string): string {
  const types = [...sdp.matchAll(/^a=rtpmap:(\d+) opus\/48000/gim)].map(match => match[1]!);
  return types.reduce((text, type) => {
    const found = new RegExp(`^a=fmtp:${type} (.*?)(\r?)$`, 'm').exec(text);
    return found
      ? text.replace(found[0], `a=fmtp:${type} ${sturdy(found[1]!)}${found[2]}`)
      : text.replace(new RegExp(`^(a=rtpmap:${type} .*?)(\r?\n)`, 'm'), `$1$2a=fmtp:${type} ${sturdy('')}$2`);
  }, sdp);
}

function sturdy(parameters: string): string {
  const others = parameters.split(';').map(each => each.trim()).filter(each => each && !/^(useinbandfec|usedtx)=/i.test(each));
  return [...others, 'useinbandfec=1', 'usedtx=1'].join(';');
}
