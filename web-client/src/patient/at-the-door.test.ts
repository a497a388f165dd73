import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtTheDoor } from './at-the-door';

describe('in front of the waiting room', () => {
  const enter = vi.fn();
  const door = new AtTheDoor();
  const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

  beforeEach(() => {
    vi.useFakeTimers();
    enter.mockReset();
  });
  afterEach(() => {
    door.leave();
    vi.useRealTimers();
  });

  it('somebody who waits finds it open in time, once', () => {
    door.wait(inMinutes(5), enter);
    vi.advanceTimersByTime(299_000);
    expect(enter).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600_000);
    expect(enter).toHaveBeenCalledOnce();
  });

  it('somebody whose clock is late does not ask again and again', () => {
    door.wait(inMinutes(-5), enter);
    expect(enter).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(enter).toHaveBeenCalledOnce();
  });

  it('nobody stands who has gone on to another code', () => {
    door.wait(inMinutes(5), enter);
    door.leave();
    vi.advanceTimersByTime(600_000);
    expect(enter).not.toHaveBeenCalled();
  });

  it('nobody stands for weeks: the browser would call at once', () => {
    door.wait(inMinutes(60 * 24 * 26), enter);
    vi.advanceTimersByTime(600_000);
    expect(enter).not.toHaveBeenCalled();
  });

  it('nobody waits for a time that is not known', () => {
    door.wait(null, enter);
    vi.advanceTimersByTime(600_000);
    expect(enter).not.toHaveBeenCalled();
  });
});
