import { Composition } from './composition';
import { Pace } from './pace';
import type { BlurProblem, Streams } from './blur';

/** A worker of its own, because only there WebAssembly is allowed, and because it goes on while the page is hidden. */
onmessage = ({ data }: MessageEvent<Streams>): void => {
  const pictures = data.readable.getReader();
  onmessage = () => void pictures.cancel();
  void blur(pictures, data.writable.getWriter()).catch(() => tell('failed')).finally(() => close());
};

async function blur(
  pictures: ReadableStreamDefaultReader<VideoFrame>, blurred: WritableStreamDefaultWriter<VideoFrame>,
): Promise<void> {
  const composition = await Composition.load();
  const pace = new Pace();
  for (;;) {
    const { value: picture } = await pictures.read();
    if (!picture) {
      return;
    }
    const began = performance.now();
    // Only so many exist: one that is not closed stops the camera.
    const { timestamp } = picture;
    try {
      composition.draw(picture);
    } finally {
      picture.close();
    }
    await blurred.write(new VideoFrame(composition.canvas, { timestamp }));
    if (!pace.keeps(performance.now() - began)) {
      tell('slow');
      await pictures.cancel();
      return;
    }
  }
}

function tell(problem: BlurProblem): void {
  self.postMessage(problem);
}
