import { afterEach, describe, expect, it, vi } from 'vitest';
import { iconWith, showWaitingCount, titleWith } from './waiting-count';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the count of those who wait', () => {
  it('stands before the title, where a narrow tab still shows it', () => {
    expect(titleWith('Praxis', 0)).toBe('Praxis');
    expect(titleWith('Praxis', 12)).toBe('(12) Praxis');
  });

  it('is the icon, as long as there is anything to count', () => {
    expect(iconWith('/favicon.svg', 0)).toBe('/favicon.svg');
    expect(decodeURIComponent(iconWith('/favicon.svg', 3))).toMatch(/^data:image\/svg\+xml,<svg.*>3<\/text><\/svg>$/);
    expect(decodeURIComponent(iconWith('/favicon.svg', 120))).toContain('>99<');
  });

  it('leaves the browser alone for a second, and then tells the last one', () => {
    vi.useFakeTimers();
    const link = { href: '/favicon.svg', getAttribute: () => link.href, setAttribute: (_: string, href: string) => (link.href = href) };
    const page = { title: 'Praxis', querySelector: () => link };
    vi.stubGlobal('document', page);
    showWaitingCount('Praxis', 1);
    showWaitingCount('Praxis', 2);
    vi.advanceTimersByTime(900);
    expect([page.title, link.href]).toEqual(['Praxis', '/favicon.svg']);
    vi.advanceTimersByTime(100);
    expect([page.title, link.href]).toEqual(['(2) Praxis', iconWith('/favicon.svg', 2)]);
    showWaitingCount('Praxis', 0);
    vi.runAllTimers();
    expect([page.title, link.href]).toEqual(['Praxis', '/favicon.svg']);
  });
});
