import { describe, expect, it } from 'vitest';
import { browserKind, systemOf } from './browser-kind';

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0';

describe('the help with permissions', () => {
  it.each([
    ['Chrome on Windows', `${windows} ${chrome} Safari/537.36`, 0, 'chromium', 'windows'],
    ['Edge on Windows', `${windows} ${chrome} Safari/537.36 Edg/147.0.0.0`, 0, 'chromium', 'windows'],
    ['Chrome on a Mac', `${mac} ${chrome} Safari/537.36`, 0, 'chromium', 'mac'],
    ['Chrome on Android', `${android} ${chrome} Mobile Safari/537.36`, 5, 'chromium-mobile', 'android'],
    ['Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 0, 'firefox', 'windows'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0', 5, 'firefox-mobile', 'android'],
    ['Safari on a Mac', `${mac} ${webKit} Version/18.5 Safari/605.1.15`, 0, 'safari', 'mac'],
    ['Safari on an iPad that calls itself a Mac', `${mac} ${webKit} Version/18.5 Safari/605.1.15`, 5, 'safari-mobile', 'ios'],
    ['Safari on an iPhone', `${iPhone} ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safari-mobile', 'ios'],
    ['Chrome on an iPhone', `${iPhone} ${webKit} CriOS/147.0.0.0 Mobile/15E148 Safari/604.1`, 5, 'ios-app', 'ios'],
    ['a browser of another kind', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/60.5 Safari/605.1.15', 0, 'other', 'other'],
  ] as const)('knows %s', (_, userAgent, touchPoints, kind, system) => {
    expect(browserKind(userAgent, touchPoints)).toBe(kind);
    expect(systemOf(userAgent, touchPoints)).toBe(system);
  });
});
