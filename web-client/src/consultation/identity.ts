/**
 * The only file that touches the patient's clear name. It lives in page memory and crosses nothing but the
 * peer-to-peer data channel: neither a request nor a WebSocket message has a field for it (promise 2, rule R5).
 */
declare const clearName: unique symbol;
export type ClearName = string & { readonly [clearName]: true };

export const longestName = 80;

/** @returns the name as the doctor will read it, or null when nothing readable is left */
export function readClearName(typed: string): ClearName | null {
  const printable = typed.normalize('NFC').replace(/[\p{C}]/gu, ' ').replace(/\s+/g, ' ').trim();
  return printable === '' ? null : (Array.from(printable).slice(0, longestName).join('') as ClearName);
}

/** What a patient's page says first over the data channel. */
export interface Introduction {
  readonly type: 'introduction';
  readonly name: string;
  /** Survives a restart of the servers, which then no longer know. No time of day: the patient's clock may be wrong. */
  readonly waitedMilliseconds: number;
}

export function introduce(name: ClearName, waitedMilliseconds: number): Introduction {
  return { type: 'introduction', name, waitedMilliseconds };
}
