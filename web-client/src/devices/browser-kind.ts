/** Where a browser has hidden its permissions; nothing but its name tells. */
export type BrowserKind =
  | 'chromium' | 'chromium-mobile' | 'firefox' | 'firefox-mobile' | 'safari' | 'safari-mobile' | 'ios-app' | 'other';

export type System = 'windows' | 'mac' | 'android' | 'ios' | 'other';

/** @param touchPoints by which an iPad that calls itself a Mac gives itself away */
export function systemOf(userAgent: string, touchPoints: number): System {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) {
    return 'ios';
  }
  if (/Android/.test(userAgent)) {
    return 'android';
  }
  return /Windows/.test(userAgent) ? 'windows' : /Macintosh/.test(userAgent) ? 'mac' : 'other';
}

export function browserKind(userAgent: string, touchPoints: number): BrowserKind {
  const system = systemOf(userAgent, touchPoints);
  const mobile = system === 'android' || system === 'ios';
  if (system === 'ios') {
    // All of them are Safari inside; the rights of the others are the system's business.
    return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\//.test(userAgent) ? 'ios-app' : 'safari-mobile';
  }
  if (/Firefox\//.test(userAgent)) {
    return mobile ? 'firefox-mobile' : 'firefox';
  }
  if (/Chrome\//.test(userAgent)) {
    return mobile ? 'chromium-mobile' : 'chromium';
  }
  return /Safari\//.test(userAgent) && system === 'mac' ? 'safari' : 'other';
}
