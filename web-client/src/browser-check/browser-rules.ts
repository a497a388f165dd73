/** What decides whether the page can work here. */
export interface BrowserFacts {
  /** Loaded with encryption; without it browsers hide cameras and the like. */
  readonly secure: boolean;
  /** All that the page needs is there. */
  readonly capable: boolean;
  readonly userAgent: string;
  /** Started from the home screen of an iPhone or iPad: looks like an app, and is Safari. */
  readonly standalone: boolean;
}

export type Verdict = 'good' | 'unsupported' | 'insecure' | 'in-app';

/** Browsers inside other apps: most of them may not use the camera. Nothing but what they call themselves tells. */
const apps =
  /; wv\)|\bFB(AN|AV|_IAB)\b|Instagram|WhatsApp|LinkedInApp|Twitter|Pinterest|Snapchat|TikTok|musical_ly|BytedanceWebview|\bLine\/|MicroMessenger|\bGSA\//;
const appleMobile = /iPhone|iPad|iPod/;

export function verdictOn(facts: BrowserFacts): Verdict {
  if (!facts.secure) {
    return 'insecure';
  }
  if (isInsideAnApp(facts)) {
    return 'in-app';
  }
  return facts.capable ? 'good' : 'unsupported';
}

/** On iPhones and iPads every browser adds "Safari" to its name, and what is inside an app does not. */
function isInsideAnApp(facts: BrowserFacts): boolean {
  const name = facts.userAgent;
  return apps.test(name) || (appleMobile.test(name) && !/Safari\//.test(name) && !facts.standalone);
}
