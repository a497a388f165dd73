// The pictures of the short authentication string as one SVG file: the same on every device, and there where a system
// has no font for them. Drawn by Microsoft (Fluent Emoji, MIT).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { transform } from 'esbuild';

const json = async name =>
  JSON.parse(await readFile(createRequire(import.meta.url).resolve(`@iconify-json/fluent-emoji-flat/${name}.json`), 'utf8'));

/** By code points, without the selector that only asks for colour. */
const codeOf = emoji => [...emoji].map(part => part.codePointAt(0).toString(16)).filter(part => part !== 'fe0f').join('-');

async function list() {
  const { code } = await transform(await readFile('src/texts/de/pictures.ts', 'utf8'), { loader: 'ts' });
  return Object.keys((await import(`data:text/javascript,${encodeURIComponent(code)}`)).pictures);
}

async function draw() {
  const [icons, names, emojis] = await Promise.all([json('icons'), json('chars'), list()]);
  const symbols = emojis.map((emoji, part) => {
    const icon = icons.icons[names[codeOf(emoji)] ?? names[`${codeOf(emoji)}-fe0f`]];
    if (!icon) {
      throw new Error(`There is no drawing of ${emoji}`);
    }
    return `<symbol id="p${part}" viewBox="0 0 ${icon.width ?? icons.width} ${icon.height ?? icons.height}">${icon.body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** `import address from 'pictures.svg'` gives the file's address, whose name carries the hash of its content. */
export const pictures = {
  name: 'pictures',
  setup(build) {
    build.onResolve({ filter: /^pictures\.svg$/ }, ({ path }) => ({ path, namespace: 'pictures' }));
    build.onLoad({ filter: /.*/, namespace: 'pictures' }, async () => ({ contents: await draw(), loader: 'file' }));
  },
};
