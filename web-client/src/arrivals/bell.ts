const tones = [{ hertz: 660, after: 0 }, { hertz: 528, after: 0.25 }] as const;
const loudness = 0.15;
const fadeSeconds = 0.6;

/** Two soft tones, made here. Browsers let a page sound only after somebody has clicked or typed in it. */
export class Bell {
  #audio: AudioContext | null = null;
  #sounding: GainNode | null = null;

  /** False as long as the browser keeps the page silent. */
  get ready(): boolean {
    return this.#audio?.state === 'running';
  }

  /**
   * Best called while somebody clicks. Resolves when the browser allows it, if ever.
   *
   * @param changed when {@link ready} may have become another
   */
  async prepare(changed: () => void): Promise<void> {
    if ('AudioContext' in globalThis) {
      this.#audio ??= new AudioContext();
      this.#audio.onstatechange = changed;
      await this.#audio.resume().catch(() => {});
    }
  }

  /** Rings now or not at all: what an audio context that is held back is given sounds whenever it is released. */
  ring(): void {
    if (!this.ready) {
      return;
    }
    this.hush();
    const audio = this.#audio!;
    const all = new GainNode(audio, { gain: loudness });
    all.connect(audio.destination);
    tones.forEach(({ hertz, after }) => tone(audio, all, hertz, audio.currentTime + after));
    this.#sounding = all;
  }

  /** Silent at once, also in the middle of a tone. */
  hush(): void {
    this.#sounding?.disconnect();
    this.#sounding = null;
  }

  release(): void {
    this.hush();
    void this.#audio?.close();
    this.#audio = null;
  }
}

function tone(audio: AudioContext, to: AudioNode, hertz: number, start: number): void {
  const fading = new GainNode(audio, { gain: 0 });
  fading.gain.setValueAtTime(0, start);
  fading.gain.linearRampToValueAtTime(1, start + 0.02);
  fading.gain.exponentialRampToValueAtTime(0.001, start + fadeSeconds);
  const string = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  string.connect(fading).connect(to);
  string.start(start);
  string.stop(start + fadeSeconds);
}
