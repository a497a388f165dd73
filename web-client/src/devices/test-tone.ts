import { playOnChosenSpeaker } from './speaker';

const notes = [523.25, 659.25, 783.99];
const seconds = 0.4;

/** Three notes, played where the other side will be heard. Settled when they are over. */
export async function playTestTone(): Promise<void> {
  const context = new AudioContext();
  try {
    const out = context.createMediaStreamDestination();
    const loudness = context.createGain();
    loudness.gain.value = 0.2;
    loudness.connect(out);
    const speaker = new Audio();
    speaker.srcObject = out.stream;
    playOnChosenSpeaker(speaker);
    await Promise.all([speaker.play(), context.resume()]);
    await Promise.all(notes.map((note, i) => play(note, context.currentTime + i * seconds, loudness)));
    speaker.srcObject = null;
  } finally {
    await context.close();
  }
}

function play(note: number, begin: number, loudness: GainNode): Promise<void> {
  const tone = new OscillatorNode(loudness.context, { frequency: note });
  tone.connect(loudness);
  tone.start(begin);
  tone.stop(begin + seconds);
  return new Promise(over => (tone.onended = () => over()));
}
