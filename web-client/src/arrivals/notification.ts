/** Of the operating system, for a page that is hidden. It says that somebody waits, and nothing of who it is. */
export class ArrivalNotification {
  #shown: Notification | null = null;

  get possible(): boolean {
    return 'Notification' in globalThis;
  }

  get allowed(): boolean {
    return this.possible && Notification.permission === 'granted';
  }

  async ask(): Promise<boolean> {
    return this.possible && (await Notification.requestPermission()) === 'granted';
  }

  /** Without a sound of its own: only the bell rings, for those who want it. */
  show(text: string): void {
    this.close();
    try {
      this.#shown = new Notification(text, { tag: 'arrival', silent: true, icon: '/favicon.svg' });
      this.#shown.onclick = () => {
        window.focus();
        this.close();
      };
    } catch {
      // Chrome on Android has the name, but lets only service workers use it.
    }
  }

  close(): void {
    this.#shown?.close();
    this.#shown = null;
  }
}
