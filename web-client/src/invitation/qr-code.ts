import { encode } from 'uqr';

export interface QrCode {
  /** Modules on each side, the quiet zone included. */
  readonly size: number;
  /** The dark ones, as the data of an SVG path. */
  readonly path: string;
}

/** ISO/IEC 18004: four modules of quiet zone; a quarter of it may be folded, stained or badly printed (level Q). */
export function qrCode(content: string): QrCode {
  const { data, size } = encode(content, { ecc: 'Q', border: 4 });
  return {
    size,
    path: data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  };
}
