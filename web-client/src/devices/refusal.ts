import type { DeviceProblem } from './capture';

/** `unknown`: this browser does not tell. */
export type Permission = PermissionState | 'unknown';

/** Nobody answers a question faster than that: the browser did, by itself. */
const fastestPerson = 400;

/**
 * Who has refused: the person just now, the person for good, or the operating system.
 *
 * @param permission of this page, after the refusal
 * @param words as Chromium explains it ("Permission denied by system"); others say nothing of use
 * @param milliseconds between asking and the refusal
 */
export function refusalOf(permission: Permission, words: string, milliseconds: number): DeviceProblem {
  if (/system/i.test(words) || permission === 'granted') {
    return 'blocked-by-system';
  }
  return permission === 'prompt' && milliseconds >= fastestPerson ? 'dismissed' : 'refused';
}

/** Both are needed: the page can do no more than the one that allows less. */
export function together(camera: Permission, microphone: Permission): Permission {
  const order: readonly Permission[] = ['denied', 'unknown', 'prompt', 'granted'];
  return order[Math.min(order.indexOf(camera), order.indexOf(microphone))]!;
}
