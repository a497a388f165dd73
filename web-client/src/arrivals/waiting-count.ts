/** `(2) Videosprechstunde – Praxis`: read in the bar of tabs, silently. */
export function titleWith(title: string, waiting: number): string {
  return waiting === 0 ? title : `(${waiting}) ${title}`;
}

/** The page's own icon when nobody waits; otherwise a number that is legible at sixteen pixels. */
export function iconWith(plain: string, waiting: number): string {
  return waiting === 0 ? plain : `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2044aa"/>'
    + '<text x="16" y="24" text-anchor="middle" font-family="sans-serif" font-weight="bold"'
    + ` font-size="${waiting > 9 ? 20 : 24}" fill="#fff">${waiting > 99 ? '99' : waiting}</text></svg>`,
  )}`;
}

/**
 * Whoever looks at a tab's title does something else. Browsers take their time to draw an icon, and would do so while the
 * first picture of an admission is on its way.
 */
const calmMilliseconds = 1_000;

let plainIcon: string | null = null;
let wanted = { title: '', waiting: 0 };
let due = false;

/** How many wait, where a page shows it that is behind others: in its title and its icon, a second later. */
export function showWaitingCount(title: string, waiting: number): void {
  wanted = { title, waiting };
  if (!due) {
    due = true;
    setTimeout(() => {
      due = false;
      show();
    }, calmMilliseconds);
  }
}

function show(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  document.title = titleWith(wanted.title, wanted.waiting);
  if (icon) {
    plainIcon ??= icon.getAttribute('href')!;
    const next = iconWith(plainIcon, wanted.waiting);
    if (icon.getAttribute('href') !== next) {
      icon.setAttribute('href', next);
    }
  }
}
