import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code';
import { access } from './samples';

const scale = 4;

/** As a camera sees what the path draws. */
function photographed({ size, path }: ReturnType<typeof qrCode>, spoil: (x: number, y: number) => boolean = () => false): string | undefined {
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, left, top] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dot = 0; dot < scale * scale; dot++) {
      const x = Number(left) * scale + (dot % scale);
      const y = Number(top) * scale + Math.floor(dot / scale);
      pixels.fill(spoil(x, y) ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('the QR code', () => {
  it('is read as the link with the code in its fragment', () => {
    expect(photographed(qrCode(access.link))).toBe(access.link);
    expect(new URL(photographed(qrCode(access.link))!).hash).toBe('#5720000002');
  });

  it('is read whatever the address of the installation is', () => {
    for (const origin of ['http://localhost:8080', 'https://192.168.1.20:8443', `https://${'klinik-'.repeat(8)}musterstadt.example`]) {
      expect(photographed(qrCode(`${origin}/#5720000002`))).toBe(`${origin}/#5720000002`);
    }
  });

  it('is read when some of it is rubbed off', () => {
    const code = qrCode(access.link);
    const middle = (code.size * scale) / 2;
    const spot = (x: number, y: number): boolean => Math.hypot(x - middle, y - middle) < 4.5 * scale;
    expect(photographed(code, spot)).toBe(access.link);
    expect(photographed(code, (x, y) => Math.hypot(x - middle, y - middle) < 14 * scale)).toBeUndefined();
  });

  it('has the white border that cameras look for', () => {
    const { size, path } = qrCode(access.link);
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
  });
});
