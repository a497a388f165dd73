import type { OwnMedia } from '../devices/own-media';

/**
 * Before a page may use camera or microphone, browsers hide its addresses behind names (RFC 8828, section 5.2): what was
 * found out until then is not all. Where they do not tell what is allowed, an open device does.
 */
export function onceAllowed({ state, permission }: Pick<OwnMedia, 'state' | 'permission'>, again: () => void): () => void {
  let before: 'unknown' | boolean = 'unknown';
  const look = (): void => {
    const open = state.value.stream !== null;
    const told = permission.state.value;
    const allowed = open || told.permission === 'granted' || told.microphone === 'granted';
    if (allowed && (before === false || (before === 'unknown' && open))) {
      again();
    }
    before = allowed ? true : told.permission === 'unknown' ? before : false;
  };
  const stops = [state.watch(look), permission.state.watch(look)];
  return () => stops.forEach(stop => stop());
}
