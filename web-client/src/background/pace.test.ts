import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

const through = (pace: Pace, milliseconds: number, pictures: number): boolean =>
  Array.from({ length: pictures }, () => pace.keeps(milliseconds)).at(-1)!;

describe('the pace of a blurred background', () => {
  it('is kept by a machine that takes 36 ms for a picture', () => {
    expect(through(new Pace(), 36, 600)).toBe(true);
  });

  it('is kept although the first picture takes a second: everything is being loaded', () => {
    const pace = new Pace();
    expect(pace.keeps(1100)).toBe(true);
    expect(through(pace, 40, 100)).toBe(true);
  });

  it('is kept through one slow moment of an otherwise quick machine', () => {
    const pace = new Pace();
    through(pace, 40, 20);
    expect(through(pace, 150, 20)).toBe(true);
    through(pace, 40, 20);
    expect(through(pace, 150, 20)).toBe(true);
  });

  it('is lost by a machine that stays below twelve pictures a second', () => {
    const pace = new Pace();
    expect(through(pace, 90, 39)).toBe(true);
    expect(pace.keeps(90)).toBe(false);
  });
});
