import type { OwnMedia } from './own-media';

/** What is open now, and why not more, for a fault report: kinds and this program's own words, no labels. */
export function deviceWord({ state, permission }: Pick<OwnMedia, 'state' | 'permission'>): string {
  const { stream, problem } = state.value;
  const open = [...(stream?.getVideoTracks().length ? ['camera'] : []), ...(stream?.getAudioTracks().length ? ['microphone'] : [])];
  const why = problem ?? (permission.state.value.permission === 'denied' ? 'refused' : null);
  return (open.join(' + ') || 'none') + (why === null ? '' : ` (${why})`);
}
