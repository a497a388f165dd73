import { describe, expect, it, vi } from 'vitest';
import { Lifetime } from './lifetime';

describe('lifetime', () => {
  it('releases in reverse order, once', () => {
    const order: string[] = [];
    const lifetime = new Lifetime();
    lifetime.onEnd(() => order.push('first'));
    lifetime.onEnd(() => order.push('second'));
    lifetime.end();
    lifetime.end();
    expect(order).toEqual(['second', 'first']);
  });

  it('ends its children, stops its timers and forgets its listeners', () => {
    vi.useFakeTimers();
    const action = vi.fn();
    const target = new EventTarget();
    const lifetime = new Lifetime();
    const child = lifetime.child();
    child.after(10, action);
    child.every(10, action);
    child.listen(target, 'ring', action);
    lifetime.end();
    vi.advanceTimersByTime(100);
    target.dispatchEvent(new Event('ring'));
    expect(child.over).toBe(true);
    expect(action).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('releases at once what comes too late', () => {
    const lifetime = new Lifetime();
    lifetime.end();
    const late = vi.fn();
    lifetime.onEnd(late);
    expect(late).toHaveBeenCalledOnce();
  });
});
