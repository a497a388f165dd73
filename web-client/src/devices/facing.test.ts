import { describe, expect, it } from 'vitest';
import { sortDevices, type Device } from './device-list';
import { canTurn, turned } from './facing';

const front: Device = { id: 'front', label: 'camera2 1, facing front', facing: 'user' };
const rear: Device = { id: 'rear', label: 'camera2 0, facing back', facing: 'environment' };
const wide: Device = { id: 'wide', label: 'camera2 2, facing back', facing: 'environment' };
const builtIn: Device = { id: 'built-in', label: 'FaceTime HD' };
const usb: Device = { id: 'usb', label: 'USB' };

describe('turning the camera round', () => {
  it('is offered where one camera looks forward and another one back', () => {
    expect(canTurn([front, rear], false)).toBe(true);
  });

  it('is offered on a phone whose browser does not say where its cameras look', () => {
    expect(canTurn([builtIn, usb], true)).toBe(true);
  });

  it('is not offered at a desk, however many cameras there are: they are chosen by name', () => {
    expect(canTurn([builtIn, usb], false)).toBe(false);
  });

  it('is not offered where there is one camera, or all look the same way', () => {
    expect(canTurn([front], true)).toBe(false);
    expect(canTurn([rear, wide], false)).toBe(false);
  });

  it('asks for the other direction and leaves to the browser which of several cameras that is', () => {
    expect(turned([front, rear, wide], { id: 'front', facing: 'user' })).toEqual({ camera: null, facing: 'environment' });
    expect(turned([front, rear, wide], { id: 'wide', facing: 'environment' })).toEqual({ camera: null, facing: 'user' });
  });

  it('takes the next camera where none says where it looks, and the first after the last', () => {
    expect(turned([builtIn, usb], { id: 'built-in', facing: undefined }).camera).toBe('usb');
    expect(turned([builtIn, usb], { id: 'usb', facing: undefined }).camera).toBe('built-in');
  });

  it('knows of a camera where it looks as far as the browser tells', () => {
    const told = { kind: 'videoinput', deviceId: 'rear', label: '', getCapabilities: () => ({ facingMode: ['environment'] }) } as const;
    const silent = { kind: 'videoinput', deviceId: 'usb', label: '' } as const;
    expect(sortDevices([told, silent]).camera.map(({ facing }) => facing)).toEqual(['environment', undefined]);
  });
});
