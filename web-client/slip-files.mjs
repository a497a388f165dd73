// What the slip's own page (src/invitation/slip-page.ts) loads: `import` gives the files' addresses.
import { readFile } from 'node:fs/promises';

export const slipFiles = {
  name: 'slip-files',
  setup(build) {
    build.onLoad({ filter: /invitation\/(printed-slip\.css|print-button\.js)$/ }, async ({ path }) => ({ contents: await readFile(path), loader: 'file' }));
  },
};
