/**
 * Draws, and leaves the keyboard where it was: a browser lets the focus fall out of a list whose entries change places,
 * and to the page's beginning when the button that was pressed is gone.
 */
export function keepFocus(draw: () => void, begun: string): void {
  const focused = document.activeElement;
  const section = focused?.closest('section');
  const hadBegun = document.querySelector(begun) !== null;
  draw();
  if (focused === null || focused === document.body || focused === document.activeElement) {
    return;
  }
  if (focused.isConnected) {
    (focused as HTMLElement).focus({ preventScroll: true });
    return;
  }
  const place = hadBegun ? null : document.querySelector<HTMLElement>(begun);
  const within = section?.isConnected ? section : document.querySelector('main');
  const next = place ?? within?.querySelector<HTMLElement>('form input') ?? within?.querySelector<HTMLElement>('h2');
  if (next?.matches('h2')) {
    next.setAttribute('tabindex', '-1');
  }
  next?.focus({ preventScroll: place === null });
}
