import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Observable } from '../consultation/observable';
import { drawSoon } from './draw-soon';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('draws once for all changes of a task, whichever state they are in', async () => {
  const draw = vi.fn();
  const soon = drawSoon(draw);
  const [one, other] = [new Observable({ count: 0 }), new Observable({ count: 0 })];
  [one, other].forEach(each => each.watch(soon));
  one.update({ count: 1 });
  other.update({ count: 1 });
  one.update({ count: 2 });
  await vi.runAllTimersAsync();
  expect(draw).toHaveBeenCalledOnce();
  other.update({ count: 2 });
  await vi.runAllTimersAsync();
  expect(draw).toHaveBeenCalledTimes(2);
});

it('lets go first what the change has set going', async () => {
  const order: string[] = [];
  const state = new Observable({ active: false });
  state.watch(drawSoon(() => order.push('drawn')));
  state.update({ active: true });
  void Promise.resolve().then(() => Promise.resolve()).then(() => order.push('sent'));
  await vi.runAllTimersAsync();
  expect(order).toEqual(['sent', 'drawn']);
});
