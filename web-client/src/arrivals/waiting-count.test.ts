import { describe, expect, it } from 'vitest';
import { iconWith, titleWith } from './waiting-count';

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
});
