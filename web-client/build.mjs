// Bundles the pages into target/classes/META-INF/resources, where the jar plugin and Quarkus expect static files.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { backgroundFolder } from './background.mjs';
import { pictures } from './pictures.mjs';
import { slipFiles } from './slip-files.mjs';

const out = 'target/classes/META-INF/resources';
const assets = `${out}/assets`;
const legal = 'target/classes/legal';
const fonts = { 400: 'FiraSans-Regular', 500: 'FiraSans-Medium', 600: 'FiraSans-SemiBold', 700: 'FiraSans-Bold' };
const kern = 'node_modules/@kern-ux/native/dist';

await rm(out, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const oldest = JSON.parse(await readFile('src/browser-check/oldest-browsers.json', 'utf8'));

const targets = Object.entries(oldest).map(([browser, version]) => browser + version);

const background = await backgroundFolder({ assets, targets });

/** A file whose name carries the hash of its content, so that it may be cached for ever. */
async function hashed(name, content) {
  const [stem, ending] = name.split('.');
  const file = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`;
  await writeFile(`${assets}/${file}`, content);
  return file;
}

const faces = await Promise.all(
  Object.entries(fonts).map(async ([weight, font]) => {
    const file = await hashed(`${font}.woff2`, await readFile(`${kern}/fonts/fira-sans/${font}.woff2`));
    return `@font-face{font-family:"Fira Sans";font-style:normal;font-weight:${weight};font-display:swap;src:url("${file}") format("woff2")}`;
  }),
);

const bundle = await build({
  entryPoints: { patient: 'src/patient/main.ts', praxis: 'src/practice/main.ts', 'technik-test': 'src/technical-test/main.ts' },
  bundle: true,
  splitting: true,
  format: 'esm',
  target: targets,
  define: { backgroundWorker: JSON.stringify(`/assets/${background}/worker.js`) },
  minify: true,
  sourcemap: 'linked',
  legalComments: 'linked',
  // Modules are UTF-8 always; escaped, other scripts take twice the room.
  charset: 'utf8',
  outdir: assets,
  entryNames: '[name]-[hash]',
  chunkNames: 'shared-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  plugins: [pictures, slipFiles(faces.join('\n'))],
  metafile: true,
});
const entry = name =>
  Object.entries(bundle.metafile.outputs).find(([, o]) => o.entryPoint?.endsWith(`${name}/main.ts`))[0].split('/').pop();

// For browsers of any age: what cannot be said in the syntax of 2009 fails here. Internet Explorer 11 has `const`, though.
const check = await build({
  entryPoints: ['src/browser-check/main.ts'],
  bundle: true,
  format: 'iife',
  target: 'es5',
  supported: { 'const-and-let': true },
  minifyWhitespace: true,
  minifyIdentifiers: true,
  write: false,
});

/** KERN is written from left to right; here some read from right to left. */
const logical = css => css
  .replace(/(?<![\w-])(margin|padding|border)-left(?![\w])/g, '$1-inline-start')
  .replace(/(?<![\w-])(margin|padding|border)-right(?![\w])/g, '$1-inline-end')
  .replace(/(?<![\w-])left:/g, 'inset-inline-start:')
  .replace(/(?<![\w-])right:/g, 'inset-inline-end:');

const [purged] = await new PurgeCSS().purge({
  content: ['src/**/*.ts', 'src/**/*.html'],
  css: [{ raw: logical(await readFile(`${kern}/kern.css`, 'utf8')) }],
  variables: false,
  // Put together from parts in ui/elements.ts, where the scan cannot see them whole; and the body's colours, which stand
  // behind an :is() that it does not understand: without them KERN's are those of the light theme, on black.
  safelist: { greedy: [/^kern-(alert|btn)--/, /^kern-icon--(success|info|warning|danger)$/, /^:is$/] },
});
const own = await readFile('src/ui/style.css', 'utf8');
const css = await transform(faces.join('\n') + purged.css.replace('@charset "UTF-8";', '') + own, { loader: 'css', minify: true });
const stylesheet = await hashed('style.css', css.code);

const checkScript = await hashed('browser-check.js', check.outputFiles[0].text);

const footer = (await readFile('src/parts/footer.html', 'utf8')).trimEnd();
const filled = html => html
  .replaceAll('{{footer}}', footer)
  .replaceAll('{{style}}', `/assets/${stylesheet}`)
  .replaceAll('{{check}}', `/assets/${checkScript}`)
  .replaceAll('{{patient}}', `/assets/${entry('patient')}`)
  .replaceAll('{{technik-test}}', `/assets/${entry('technical-test')}`)
  .replaceAll('{{praxis}}', `/assets/${entry('practice')}`);

for (const page of await readdir('src/pages')) {
  if (page.endsWith('.html')) {
    await writeFile(`${out}/${page}`, filled(await readFile(`src/pages/${page}`, 'utf8')));
  } else {
    await cp(`src/pages/${page}`, `${out}/${page}`);
  }
}

// Templates, not pages yet: appointment-service fills in who operates the installation.
const frame = await readFile('src/parts/legal.html', 'utf8');
await mkdir(legal, { recursive: true });
for (const page of await readdir('src/legal')) {
  const content = await readFile(`src/legal/${page}`, 'utf8');
  const title = content.match(/<h1[^>]*>([^<]+)</)[1];
  await writeFile(`${legal}/${page}`, filled(frame).replace('{{title}}', title).replace('{{content}}', () => content));
}

const compressed = async file => gzipSync(await readFile(file), { level: 9 }).length;
for (const [file, output] of Object.entries(bundle.metafile.outputs)) {
  if (file.endsWith('.js')) {
    console.log(`${file.split('/').pop()}  ${output.bytes} bytes, ${await compressed(file)} compressed`);
  }
}
console.log(`${checkScript}  ${await compressed(`${assets}/${checkScript}`)} compressed`);
console.log(`${stylesheet}  ${css.code.length} bytes, ${gzipSync(css.code, { level: 9 }).length} compressed`);
