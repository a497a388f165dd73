/** Some systems hand over no longer addresses (2,048 characters on Windows). */
const longestLink = 2_000;

/**
 * Hands a text to a program that its reader chooses: the system's own list, or a letter without recipient in their mail
 * program. The page itself sends it nowhere.
 */
export async function sendWithOtherProgram(title: string, text: string, name: string): Promise<void> {
  if (!('share' in navigator)) {
    Object.assign(document.createElement('a'), { href: letter(title, text) }).click();
    return;
  }
  const file = { title, files: [new File([text], name, { type: 'text/plain' })] };
  // Rejects as well when the list was closed without choosing: that is no fault.
  await navigator.share(navigator.canShare?.(file) ? file : { title, text }).catch(() => {});
}

/** As many lines as fit, from the top; the whole can be copied or downloaded. */
export function letter(title: string, text: string): string {
  const lines = text.split('\n');
  const link = (count: number): string => {
    const body = count < lines.length ? [...lines.slice(0, count), '…'] : lines;
    return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.join('\r\n'))}`;
  };
  let count = lines.length;
  while (count > 0 && link(count).length > longestLink) {
    count--;
  }
  return link(count);
}
