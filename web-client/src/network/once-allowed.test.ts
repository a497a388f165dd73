import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Machine } from '../devices/machine';
import { OwnMedia } from '../devices/own-media';
import { settle } from '../waiting-room/stage';
import { onceAllowed } from './once-allowed';

let machine: Machine;
let checks: number;

beforeEach(() => {
  machine = new Machine();
  machine.stub();
  checks = 0;
});
afterEach(() => void vi.unstubAllGlobals());

const open = async (permission: PermissionState | null): Promise<OwnMedia> => {
  machine.permission = permission;
  const media = new OwnMedia();
  onceAllowed(media, () => checks++);
  await settle();
  return media;
};

it('the network is looked at again once the camera is allowed: only then the browser shows its addresses', async () => {
  const media = await open('prompt');
  expect(checks).toBe(0);
  machine.allow('granted');
  await settle();
  await media.open();
  await settle();
  expect(checks).toBe(1);
});

it('is looked at again where the browser does not tell what is allowed, and once only', async () => {
  const media = await open(null);
  await media.open();
  await settle();
  media.release();
  await settle();
  await media.open();
  await settle();
  expect(checks).toBe(1);
});

it('is not looked at twice where the camera was allowed before', async () => {
  const media = await open('granted');
  await media.open();
  await settle();
  expect(checks).toBe(0);
});

it('is not looked at twice where the camera is on before anybody looks', async () => {
  const media = new OwnMedia();
  await media.open();
  onceAllowed(media, () => checks++);
  await settle();
  expect(checks).toBe(0);
});

it('is not looked at again when the camera is refused', async () => {
  await open('prompt');
  machine.allow('denied');
  await settle();
  expect(checks).toBe(0);
});
