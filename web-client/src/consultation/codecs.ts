type Codec = { readonly mimeType: string };

/**
 * H.264 first where the browser has it, everything else after it in its own order: it is encoded by hardware on many
 * phones, which stay cool, and its first frame was shown in two thirds of the time that VP8 needed (docs/decisions/0006).
 * Both browsers keep at least one of the two (RFC 7742, section 5), so they always agree on something.
 */
export function quickestFirst<C extends Codec>(codecs: readonly C[]): C[] {
  const quick = ({ mimeType }: C): boolean => mimeType.toLowerCase() === 'video/h264';
  return [...codecs.filter(quick), ...codecs.filter(codec => !quick(codec))];
}

/**
 * On both sides: either may offer when a connection is mended, and with another order the pictures would change their codec
 * in the middle.
 */
export function preferQuickest(transceiver: RTCRtpTransceiver): void {
  const codecs = RTCRtpReceiver.getCapabilities?.('video')?.codecs;
  if (transceiver.receiver.track.kind === 'video' && codecs) {
    transceiver.setCodecPreferences?.(quickestFirst(codecs));
  }
}
