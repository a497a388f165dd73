import type { DeviceProblem } from './capture';
import type { Permission } from './refusal';

/**
 * Whether somebody without a picture is worth being asked to go on with sound alone. It is enough for a direct connection, too:
 * browsers show their addresses once the microphone is allowed.
 *
 * @param microphone whether it may be asked for by itself
 */
export function soundAloneMayDo(
  problem: DeviceProblem | null, has: { readonly sound: boolean; readonly picture: boolean }, microphone: Permission,
): boolean {
  switch (problem) {
    case 'refused':
    case 'dismissed':
    case 'blocked-by-system':
      return !has.picture && (has.sound || microphone !== 'denied');
    case 'missing':
    case 'busy':
    case 'unknown':
      // The microphone alone was tried already.
      return !has.picture && has.sound;
    default:
      return false;
  }
}
