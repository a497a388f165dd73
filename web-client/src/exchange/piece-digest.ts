/** A file is hashed in pieces of this size: the browser's own SHA-256 takes no streams, and memory must stay bounded. */
export const pieceBytes = 2 ** 20;

/**
 * SHA-256 over the SHA-256 of each piece, in order. Computed by the browser beside the page's own work; a library that
 * hashes incrementally would do it in the page's thread, and WebAssembly is not allowed in ours.
 */
export class PieceDigest {
  readonly #digests: ArrayBuffer[] = [];

  async add(piece: BufferSource): Promise<void> {
    this.#digests.push(await crypto.subtle.digest('SHA-256', piece));
  }

  async value(): Promise<string> {
    const all = await new Blob(this.#digests).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }
}
