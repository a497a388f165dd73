/** Drawn by the build (pictures.mjs): a symbol `p0` to `p63` per picture. */
declare module 'pictures.svg' {
  const address: string;
  export default address;
}
