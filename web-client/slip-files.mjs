// What the slip's own page (src/invitation/slip-page.ts) loads: `import` gives the files' addresses.
import { readFile } from 'node:fs/promises';

/** @param faces the fonts, by which it is one sheet on every machine */
export const slipFiles = faces => ({
  name: 'slip-files',
  setup(build) {
    build.onLoad({ filter: /invitation\/printed-slip\.css$/ }, async ({ path }) => ({
      contents: `${faces}\n${await readFile(path, 'utf8')}`, loader: 'file',
    }));
    build.onLoad({ filter: /invitation\/print-button\.js$/ }, async ({ path }) => ({ contents: await readFile(path), loader: 'file' }));
  },
});
