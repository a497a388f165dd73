import { beforeEach, describe, expect, it } from 'vitest';
import { Memory } from '../waiting-room/stage';
import { chosenDevices, rememberDevices } from './chosen-devices';
import { nextDevice, sortDevices } from './device-list';
import { heard, levelOf } from './level';

const camera = { id: 'built-in', label: 'FaceTime HD' };
const usb = { id: 'usb', label: 'USB' };

describe('the device that is used', () => {
  it('is the chosen one while it is there', () => {
    expect(nextDevice([camera, usb], 'usb')).toBe(usb);
  });

  it('is the first of the browser when the chosen one is unplugged', () => {
    expect(nextDevice([camera], 'usb')).toBe(camera);
  });

  it('is the first of the browser when nobody has chosen', () => {
    expect(nextDevice([camera, usb], null)).toBe(camera);
  });

  it('is none when the last one is unplugged', () => {
    expect(nextDevice([], 'usb')).toBeNull();
  });
});

describe('the list of devices', () => {
  it('keeps kinds apart and leaves out what is not a device of its own', () => {
    expect(sortDevices([
      { kind: 'audioinput', deviceId: 'default', label: 'Standard' },
      { kind: 'audioinput', deviceId: 'communications', label: 'Kommunikation' },
      { kind: 'videoinput', deviceId: 'c', label: 'Kamera' },
      { kind: 'audiooutput', deviceId: 's', label: 'Lautsprecher' },
    ])).toEqual({
      camera: [{ id: 'c', label: 'Kamera' }],
      microphone: [{ id: 'default', label: 'Standard' }],
      speaker: [{ id: 's', label: 'Lautsprecher' }],
    });
  });

  it('has nothing to choose before the browser has been allowed to tell', () => {
    expect(sortDevices([{ kind: 'videoinput', deviceId: '', label: '' }]).camera).toEqual([]);
  });
});

describe('chosen devices', () => {
  beforeEach(() => chosenDevices.update({ camera: null, microphone: null, speaker: null }));

  it('are found again by the next page of this browser', async () => {
    const storage = new Memory();
    rememberDevices(storage);
    chosenDevices.update({ camera: 'usb' });
    await Promise.resolve();
    chosenDevices.update({ camera: null });
    rememberDevices(storage);
    expect(chosenDevices.value.camera).toBe('usb');
  });

  it('are forgotten where what was kept makes no sense', () => {
    const storage = new Memory();
    storage.setItem('devices', '{"camera":7,');
    rememberDevices(storage);
    expect(chosenDevices.value).toEqual({ camera: null, microphone: null, speaker: null, facing: null });
  });
});

describe('the level of a microphone', () => {
  it('is nothing in silence, and in between for speech', () => {
    expect(levelOf(new Float32Array(64))).toBe(0);
    expect(levelOf(new Float32Array(64).fill(0.05))).toBeCloseTo(0.57, 1);
    expect(levelOf(new Float32Array(64).fill(1))).toBe(1);
  });

  it('is said in words that do not change with every syllable', () => {
    expect(heard('nothing', 0.02)).toBe('nothing');
    expect(heard('nothing', 0.2)).toBe('quiet');
    expect(heard('quiet', 0.02)).toBe('quiet');
    expect(heard('good', 0.02)).toBe('good');
  });
});
