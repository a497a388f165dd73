import { TwilioTFLite } from '@twilio/video-processors/es5/utils/TwilioTFLite';

/** What the model was trained on. */
const model = { width: 256, height: 144 };
const backdrop = { width: 80, height: 60 };

/**
 * The person in front of what is behind them, out of focus. Drawn on the processor: without a graphics chip (terminal
 * servers) the library's own drawing takes four times as long as this; see docs/decisions/.
 */
export class Composition {
  readonly canvas = new OffscreenCanvas(1, 1);
  readonly #context = onProcessor(this.canvas);
  readonly #small = new OffscreenCanvas(model.width, model.height);
  readonly #smallContext = onProcessor(this.#small);
  readonly #backdrop = new OffscreenCanvas(backdrop.width, backdrop.height);
  readonly #backdropContext = onProcessor(this.#backdrop);

  private constructor(private readonly segmenter: TwilioTFLite) {
    this.#backdropContext.filter = 'blur(2px)';
  }

  static async load(): Promise<Composition> {
    const segmenter = new TwilioTFLite();
    await segmenter.initialize('', 'selfie_segmentation_landscape.tflite', 'tflite-1-0-0.js', 'tflite-simd-1-0-0.js');
    return new Composition(segmenter);
  }

  draw(picture: VideoFrame): void {
    this.#smallContext.globalCompositeOperation = 'copy';
    this.#smallContext.drawImage(picture, 0, 0, model.width, model.height);
    const pixels = this.#smallContext.getImageData(0, 0, model.width, model.height);
    this.#backdropContext.drawImage(this.#small, 0, 0, backdrop.width, backdrop.height);
    // Opaque where somebody is.
    this.segmenter.loadInputBuffer(pixels.data);
    this.segmenter.runInference();
    this.#smallContext.putImageData(pixels, 0, 0);
    this.#put(picture);
  }

  #put(picture: VideoFrame): void {
    const { displayWidth: width, displayHeight: height } = picture;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      Object.assign(this.canvas, { width, height });
    }
    const layers = [['copy', this.#small], ['source-in', picture], ['destination-over', this.#backdrop]] as const;
    for (const [operation, layer] of layers) {
      this.#context.globalCompositeOperation = operation;
      this.#context.drawImage(layer, 0, 0, width, height);
    }
  }
}

function onProcessor(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true })!;
}
