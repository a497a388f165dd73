/** What a template has in it, without a document to draw it into: for tests. */
export function content(drawn: unknown): string {
  if (Array.isArray(drawn)) {
    return drawn.map(content).join('');
  }
  if (typeof drawn !== 'object' || drawn === null) {
    return typeof drawn === 'symbol' || typeof drawn === 'function' ? '' : String(drawn);
  }
  // Directives have values and no strings: they draw what a document is needed for, or what is repeated.
  const { strings = [], values = [] } = drawn as { strings?: readonly string[]; values?: readonly unknown[] };
  return strings.length === 0
    ? values.map(content).join('')
    : strings.map((string, i) => string + (i < values.length ? content(values[i]) : '')).join('');
}
