import { describe, expect, it } from 'vitest';
import { verdictOn, type BrowserFacts } from './browser-rules';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; SM-S911B';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';

function verdict(userAgent: string, others: Partial<BrowserFacts> = {}): string {
  return verdictOn({ secure: true, capable: true, standalone: false, userAgent, ...others });
}

describe('the browser check', () => {
  it('lets a browser through that has what it takes, whatever it calls itself', () => {
    expect(verdict(windows)).toBe('good');
    expect(verdict('Something/1.0')).toBe('good');
  });

  it('names others where something is missing, whatever the browser calls itself', () => {
    expect(verdict(windows, { capable: false })).toBe('unsupported');
  });

  it('says that encryption is missing and not that the browser is bad: without it every browser hides its camera', () => {
    expect(verdict(windows, { secure: false, capable: false })).toBe('insecure');
  });

  it.each([
    ['an Android WebView', `${android}; wv) ${chrome}`],
    ['Facebook on Android', `${android}) ${chrome} [FB_IAB/FB4A;FBAV/510.0.0.0;]`],
    ['Facebook on an iPhone', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/510.0.0.0]`],
    ['Instagram', `${iPhone} Mobile/15E148 Instagram 380.0.0.0`],
    ['LinkedIn', `${iPhone} Mobile/15E148 [LinkedInApp]/9.30`],
    ['an app on an iPhone that does not say its name', `${iPhone} Mobile/15E148`],
  ])('sends people from %s to the system browser', (_, userAgent) => {
    expect(verdict(userAgent)).toBe('in-app');
    expect(verdict(userAgent, { capable: false })).toBe('in-app');
  });

  it.each([
    ['Safari on an iPhone', `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on an iPhone', `${iPhone} CriOS/147.0.0.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on an iPhone', `${iPhone} FxiOS/150.0 Mobile/15E148 Safari/605.1.15`],
    ['Chrome on Android', `${android}) ${chrome}`],
    ['Samsung Internet', `${android}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`],
  ])('does not take %s for an app', (_, userAgent) => {
    expect(verdict(userAgent)).toBe('good');
  });

  it('takes a page that was started from the home screen for Safari', () => {
    expect(verdict(`${iPhone} Mobile/15E148`, { standalone: true })).toBe('good');
  });
});
