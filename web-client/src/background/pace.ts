const slowest = 1000 / 12;
const pictures = 20;

/** Whether a machine blurs fast enough: below 12 pictures a second movement falls apart (R9: going on is up to people). */
export class Pace {
  #taken: number[] = [];
  #slow = 0;

  /** A single slow picture means nothing, and neither does one slow moment: twice in a row half of them have to be. */
  keeps(milliseconds: number): boolean {
    this.#taken.push(milliseconds);
    if (this.#taken.length === pictures) {
      const middle = this.#taken.sort((a, b) => a - b)[pictures / 2]!;
      this.#slow = middle > slowest ? this.#slow + 1 : 0;
      this.#taken = [];
    }
    return this.#slow < 2;
  }
}
