import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts'] },
  // Drawn by the build; tests of rules need no pictures.
  resolve: { alias: { 'pictures.svg': 'data:text/javascript,export default ""' } },
});
