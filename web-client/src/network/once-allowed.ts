import type { OwnMedia } from '../devices/own-media';

/**
 * Before a page may use camera or microphone, browsers hide its addresses behind names (RFC 8828, section 5.2): what was
 * found out until then is not all. Where they do not tell what is allowed, an open device does.
 */
export function onceAllowed({ state, permission }: Pick<OwnMedia, 'state' | 'permission'>, again: () => void): () => void {
  const open = (): boolean => state.value.stream !== null;
  const allowed = (): boolean | 'unknown' => {
    const told = permission.state.value;
    return open() || told.permission === 'granted' || told.microphone === 'granted' || (told.permission === 'unknown' ? 'unknown' : false);
  };
  let before = allowed();
  const look = (): void => {
    const now = allowed();
    if (now === true && (before === false || (before === 'unknown' && open()))) {
      again();
    }
    before = now === 'unknown' ? before : now;
  };
  const stops = [state.watch(look), permission.state.watch(look)];
  return () => stops.forEach(stop => stop());
}
