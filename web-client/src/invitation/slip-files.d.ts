/** Files beside the bundle: the build gives their addresses, whose names carry the hash of their content. */
declare module '*/printed-slip.css' {
  const address: string;
  export default address;
}

declare module '*/print-button.js' {
  const address: string;
  export default address;
}
