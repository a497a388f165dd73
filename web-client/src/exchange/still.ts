/** Phones take photographs in more detail than they film; not every browser offers that (W3C Image Capture). */
interface PhotoCapture {
  getPhotoCapabilities(): Promise<{ readonly imageWidth?: { readonly max: number }; readonly imageHeight?: { readonly max: number } }>;
  takePhoto(settings: object): Promise<Blob>;
}

/** More than this browsers on phones do not draw, and no letter needs. */
const longestEdge = 4_096;
const patienceMilliseconds = 6_000;

/** What the camera sees now, in as much detail as it gives: a JPEG that holds the picture and nothing about the device. */
export async function takeStill(track: MediaStreamTrack): Promise<Blob> {
  const photo = await photograph(track).catch(() => null);
  return photo && photo.width * photo.height >= filmed(track) ? redraw(photo) : film(track);
}

/** A webcam's photograph may be smaller than what it films. */
function filmed(track: MediaStreamTrack): number {
  const { width, height } = track.getCapabilities?.() ?? {};
  return (width?.max ?? 0) * (height?.max ?? 0);
}

async function photograph(track: MediaStreamTrack): Promise<ImageBitmap | null> {
  const { ImageCapture } = globalThis as { ImageCapture?: new (track: MediaStreamTrack) => PhotoCapture };
  if (!ImageCapture) {
    return null;
  }
  const capture = new ImageCapture(track);
  const { imageWidth, imageHeight } = await capture.getPhotoCapabilities();
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), patienceMilliseconds));
  const photo = await Promise.race([capture.takePhoto({ imageWidth: imageWidth?.max, imageHeight: imageHeight?.max }), late]);
  return photo && createImageBitmap(photo, { imageOrientation: 'from-image' });
}

/** One frame, for which the camera films as finely as it can; afterwards as before, which is enough for talking. */
async function film(track: MediaStreamTrack): Promise<Blob> {
  const before = track.getConstraints();
  await track.applyConstraints({ ...before, width: { ideal: longestEdge }, height: { ideal: longestEdge } }).catch(() => {});
  const video = document.createElement('video');
  Object.assign(video, { srcObject: new MediaStream([track]), muted: true, playsInline: true });
  try {
    await video.play();
    // Cameras need a moment for light and sharpness after they have changed.
    for (let frame = 0; frame < 5; frame++) {
      await new Promise(resolve => video.requestVideoFrameCallback(resolve));
    }
    return await redraw(await createImageBitmap(video));
  } finally {
    video.srcObject = null;
    await track.applyConstraints(before).catch(() => {});
  }
}

/** Drawn anew, it carries no place, no time and no maker of the camera, as photographs do. */
async function redraw(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height].map(edge => Math.round(edge * scale)) as [number, number];
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.9));
}
