/** What is to be known when somebody has arrived in the waiting room. */
export interface Circumstances {
  /** The two switches. */
  readonly bell: boolean;
  readonly notifications: boolean;
  /** Whether a consultation runs. */
  readonly consulting: boolean;
  /** Whether the page is hidden, so that nobody sees its list. */
  readonly hidden: boolean;
  /** Milliseconds since an arrival was told the last time. */
  readonly quietFor: number;
}

export type Sign = 'bell' | 'notification';

/** An arrival is told so long after it: a consultation that begins meanwhile is not disturbed. */
export const hesitationMilliseconds = 1_000;

/** Several who arrive within this time are told once. */
const gatheringMilliseconds = 5_000;

/** Beside the list, the title and the icon, which are silent: no signal of further callers in a consultation (R8). */
export function signsOfArrival({ bell, notifications, consulting, hidden, quietFor }: Circumstances): readonly Sign[] {
  if (consulting || quietFor < gatheringMilliseconds) {
    return [];
  }
  return [...(bell ? ['bell'] as const : []), ...(notifications && hidden ? ['notification'] as const : [])];
}

/** Who was there when the page began has not arrived: a reload is no reason to ring. */
export function somebodyArrived(before: ReadonlySet<string> | null, now: ReadonlySet<string>): boolean {
  return before !== null && [...now].some(room => !before.has(room));
}
