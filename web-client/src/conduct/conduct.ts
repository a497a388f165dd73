/** What one side says at the start (docs/rules.md, the leaflets): kept as ticks with the visit, without a name. */
export interface Conduct {
  readonly accompanied: boolean;
  readonly everybodyIntroduced: boolean;
  readonly noRecording: boolean;
  readonly helpersInformed: boolean;
}

/** Of the rules as the pages word them; raised when they come to mean something else. */
export const rulesVersion = 2;

export const nothingTicked: Conduct = {
  accompanied: false, everybodyIntroduced: false, noRecording: false, helpersInformed: false,
};

export function isComplete({ everybodyIntroduced, noRecording, helpersInformed }: Conduct): boolean {
  return everybodyIntroduced && noRecording && helpersInformed;
}
