import type { BrowserFacts } from './browser-rules';

export function browserFacts(): BrowserFacts {
  return {
    // Unknown to old browsers, which then lack the rest, too.
    secure: window.isSecureContext !== false,
    capable: isCapable(),
    userAgent: navigator.userAgent,
    standalone: (navigator as { standalone?: boolean }).standalone === true,
  };
}

/**
 * Whether the bundle can be parsed and finds what it calls. The policy of our pages forbids to try syntax by `eval`;
 * `toSorted` and looking behind came with the oldest browsers that the build is for (oldest-browsers.json).
 */
function isCapable(): boolean {
  return 'noModule' in HTMLScriptElement.prototype
    && 'toSorted' in Array.prototype
    && looksBehind()
    && typeof RTCPeerConnection === 'function'
    && 'addTransceiver' in RTCPeerConnection.prototype
    && 'replaceTrack' in RTCRtpSender.prototype
    && !!navigator.mediaDevices
    && 'getUserMedia' in navigator.mediaDevices
    && !!window.crypto
    && 'subtle' in window.crypto;
}

function looksBehind(): boolean {
  try {
    return new RegExp('(?<=a)b').test('ab');
  } catch (_) {
    return false;
  }
}
