import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '../waiting-room/stage';
import { chosenDevices } from './chosen-devices';
import { Machine } from './machine';
import { OwnMedia } from './own-media';

describe('own camera and microphone', () => {
  let machine: Machine;
  let media: OwnMedia;

  beforeEach(async () => {
    machine = new Machine();
    machine.stub();
    media = new OwnMedia();
    await media.open();
  });
  afterEach(() => {
    chosenDevices.update({ camera: null, microphone: null, facing: null });
    vi.unstubAllGlobals();
  });

  const toggleCamera = (): Promise<void> => {
    media.toggleCamera();
    return settle();
  };

  it('never ask for sound without the echo being cancelled, whatever is chosen or missing', async () => {
    const cancelled = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    chosenDevices.update({ microphone: 'headset' });
    await media.changeDevice('microphone');
    media.release();
    machine.refusals.video = 'NotFoundError';
    await media.open();
    const sounds = machine.asked.filter(({ audio }) => audio !== undefined);
    expect(sounds.map(each => Object.keys(each).length)).toEqual([2, 1, 2, 1]);
    sounds.forEach(({ audio }) => expect(audio).toMatchObject(cancelled));
  });

  it('let the camera go when it is switched off, and only the camera', async () => {
    await toggleCamera();
    expect([machine.live('video'), machine.live('audio')]).toEqual([0, 1]);
    expect(media.state.value).toMatchObject({ camera: false, hasCamera: true, microphone: true });
    expect(media.state.value.stream!.getVideoTracks()).toEqual([]);
  });

  it('take the camera anew when it is switched on again', async () => {
    await toggleCamera();
    await toggleCamera();
    expect(machine.live('video')).toBe(1);
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
    expect(media.state.value.stream!.getTracks()).toHaveLength(2);
  });

  it.each([['NotReadableError', 'busy'], ['NotAllowedError', 'refused']])(
    'keep the sound and say why when the camera cannot be had again: %s', async (name, problem) => {
      await toggleCamera();
      machine.refusal = name;
      await toggleCamera();
      expect(media.state.value).toMatchObject({ camera: false, hasCamera: true, microphone: true, problem });
      expect(machine.live('audio')).toBe(1);
      machine.refusal = null;
      await toggleCamera();
      expect(media.state.value).toMatchObject({ camera: true, problem: null });
    });

  it('do not keep a camera that arrives when everything was let go', async () => {
    await toggleCamera();
    let answer!: () => void;
    machine.gate = new Promise(resolve => (answer = resolve));
    media.toggleCamera();
    media.release();
    answer();
    await settle();
    expect([machine.live('video'), machine.live('audio')]).toEqual([0, 0]);
    expect(media.state.value.stream).toBeNull();
  });

  it('ask for one camera, however often the button is pressed', async () => {
    await toggleCamera();
    let answer!: () => void;
    machine.gate = new Promise(resolve => (answer = resolve));
    media.toggleCamera();
    media.toggleCamera();
    answer();
    await settle();
    expect(machine.live('video')).toBe(1);
  });

  it('keep the camera off that its owner has switched off, through a release', async () => {
    await toggleCamera();
    media.release();
    await media.open();
    expect(media.state.value).toMatchObject({ camera: false, hasCamera: true });
    expect(machine.live('video')).toBe(0);
  });

  it('let the camera go while no picture is sent, and take it again', async () => {
    media.holdCamera(true);
    await settle();
    expect(machine.live('video')).toBe(0);
    media.holdCamera(false);
    await settle();
    expect(media.state.value.camera).toBe(true);
  });

  it('do not switch a camera on that was off before', async () => {
    await toggleCamera();
    media.holdCamera(true);
    media.holdCamera(false);
    await settle();
    expect(machine.live('video')).toBe(0);
  });

  it('stay muted when a device is unplugged and the next one taken', async () => {
    media.toggleMicrophone();
    machine.unplug('video');
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, microphone: false });
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
    expect([machine.live('audio'), machine.live('video')]).toEqual([1, 1]);
  });

  it('keep the microphone open when it is muted', () => {
    media.toggleMicrophone();
    expect(machine.live('audio')).toBe(1);
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
  });

  it('take the chosen device and let the other one go first', async () => {
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.asked.at(-1)).toMatchObject({ video: { deviceId: { exact: 'usb' } } });
    expect([machine.live('audio'), machine.live('video')]).toEqual([1, 1]);
    expect(media.state.value.stream!.getTracks()).toHaveLength(2);
  });

  it('take another camera where the chosen one is not there today', async () => {
    machine.devices.push({ kind: 'videoinput', deviceId: 'built-in', label: 'FaceTime HD' });
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.asked.at(-1)).toMatchObject({ video: { facingMode: 'user' } });
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
  });

  it('take another camera where the browser finds out only when it is asked', async () => {
    chosenDevices.update({ camera: 'usb' });
    machine.refusesIds = true;
    await media.changeDevice('camera');
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
  });

  it('turn the camera round while the sound goes on untouched, and keep to it when the camera was off meanwhile', async () => {
    const [sound] = media.state.value.stream!.getAudioTracks();
    chosenDevices.update({ camera: null, facing: 'environment' });
    await media.changeDevice('camera');
    expect(machine.asked.at(-1)).toMatchObject({ video: { facingMode: 'environment' } });
    expect(media.state.value.stream!.getAudioTracks()).toEqual([sound]);
    expect([machine.live('audio'), machine.live('video')]).toEqual([1, 1]);
    await toggleCamera();
    await toggleCamera();
    expect(machine.asked.at(-1)).toMatchObject({ video: { facingMode: 'environment' } });
  });

  it('leave a camera off that is chosen while it is off', async () => {
    await toggleCamera();
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.live('video')).toBe(0);
  });

  it('stay muted when another microphone is chosen', async () => {
    media.toggleMicrophone();
    await media.changeDevice('microphone');
    expect(media.state.value).toMatchObject({ microphone: false });
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
  });

  it('say what is used now when a headset is unplugged', async () => {
    machine.unplug('audio');
    await settle();
    expect(media.state.value).toMatchObject({
      microphone: true, camera: true, problem: null, replaced: { source: 'microphone', now: 'Headset' },
    });
  });

  it('keep the sound when the last camera is unplugged, say so, and take the next that is plugged in', async () => {
    machine.refusal = 'NotFoundError';
    machine.unplug('video');
    await settle();
    expect(media.state.value).toMatchObject({
      microphone: true, camera: false, problem: null, replaced: { source: 'camera', now: null },
    });
    machine.refusal = null;
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, replaced: null });
  });

  it('go on by themselves when the permission is given back in the browser’s settings', async () => {
    machine.permission = 'denied';
    machine.refusal = 'NotAllowedError';
    machine.unplug('video');
    machine.unplug('audio');
    await settle();
    expect(media.state.value).toMatchObject({ stream: null, problem: 'refused' });
    machine.refusal = null;
    machine.allow('granted');
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, microphone: true, problem: null });
  });
});

describe('a machine whose camera cannot be had', () => {
  let machine: Machine;
  const opened = async (): Promise<OwnMedia> => {
    const media = new OwnMedia();
    await media.open();
    return media;
  };
  const asked = (): string[] => machine.asked.map(each => Object.keys(each).join('+'));

  beforeEach(() => {
    machine = new Machine();
    machine.stub();
  });
  afterEach(() => void vi.unstubAllGlobals());

  it.each([['NotReadableError', 'busy', true], ['NotFoundError', 'missing', false]])(
    'can be heard, and says why it cannot be seen: %s', async (name, problem, hasCamera) => {
      machine.refusals.video = name;
      expect((await opened()).state.value).toMatchObject({ microphone: true, camera: false, hasCamera, problem });
    });

  it('can be heard without another question where the microphone is allowed and the camera refused', async () => {
    machine.permission = 'denied';
    machine.microphonePermission = 'granted';
    machine.refusals.video = 'NotAllowedError';
    const media = await opened();
    expect(media.state.value).toMatchObject({ microphone: true, camera: false, hasCamera: true, problem: 'refused' });
    expect(asked()).toEqual(['audio+video', 'audio']);
  });

  it('asks for nothing more by itself where both were refused at once', async () => {
    machine.permission = 'prompt';
    machine.refusals.video = 'NotAllowedError';
    expect((await opened()).state.value.stream).toBeNull();
    expect(asked()).toEqual(['audio+video']);
  });

  it('asks for the microphone alone when its owner goes on with sound alone, and for the camera when it is wanted later', async () => {
    machine.permission = 'prompt';
    machine.refusals.video = 'NotAllowedError';
    const media = await opened();
    await media.goOnWithSound();
    expect(asked()).toEqual(['audio+video', 'audio']);
    expect(media.state.value).toMatchObject({ microphone: true, camera: false, hasCamera: true, problem: null });
    delete machine.refusals.video;
    media.toggleCamera();
    await settle();
    expect(media.state.value).toMatchObject({ microphone: true, camera: true, problem: null });
  });

  it('keeps to sound alone through a release, as between two consultations', async () => {
    machine.refusals.video = 'NotReadableError';
    const media = await opened();
    await media.goOnWithSound();
    media.release();
    await media.open();
    expect(media.state.value).toMatchObject({ microphone: true, camera: false, hasCamera: true, problem: null });
    expect(asked().at(-1)).toBe('audio');
  });

  it('asks for both again when sound alone was refused as well', async () => {
    machine.permission = 'prompt';
    machine.refusal = 'NotAllowedError';
    const media = await opened();
    await media.goOnWithSound();
    expect(media.state.value).toMatchObject({ stream: null, problem: 'refused' });
    machine.refusal = null;
    await media.retry();
    expect(media.state.value).toMatchObject({ microphone: true, camera: true, problem: null });
  });

  it('may be seen when a camera is plugged in after its owner went on with sound alone, and is not seen by itself', async () => {
    machine.refusals.video = 'NotFoundError';
    const media = await opened();
    await media.goOnWithSound();
    expect(media.state.value.hasCamera).toBe(false);
    delete machine.refusals.video;
    machine.devices.push({ kind: 'videoinput', deviceId: '', label: '' });
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.value).toMatchObject({ camera: false, hasCamera: true });
    expect(machine.live('video')).toBe(0);
  });

  it('is seen by itself when its camera is there before its owner has chosen', async () => {
    machine.refusals.video = 'NotFoundError';
    const media = await opened();
    delete machine.refusals.video;
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
  });

  it('opens nothing when a camera is plugged in while nobody waits', async () => {
    machine.refusals.video = 'NotFoundError';
    const media = await opened();
    media.release();
    const before = machine.asked.length;
    delete machine.refusals.video;
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(machine.asked).toHaveLength(before);
    expect(media.state.value.stream).toBeNull();
  });
});

describe('a machine without a microphone', () => {
  it('can be seen, and is heard as soon as a microphone is plugged in', async () => {
    const machine = new Machine();
    machine.stub();
    machine.refusals.audio = 'NotFoundError';
    const media = new OwnMedia();
    await media.open();
    expect(media.state.value).toMatchObject({ camera: true, microphone: false, problem: null });
    delete machine.refusals.audio;
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, microphone: true });
    expect([machine.live('video'), machine.live('audio')]).toEqual([1, 1]);
    vi.unstubAllGlobals();
  });
});
