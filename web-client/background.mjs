// What blurs a background: fetched when a doctor switches that on, and no sooner. In a folder of its own, because the
// library finds its parts beside the worker by their names; the folder's name carries the hash.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const library = 'node_modules/@twilio/video-processors';
// Whatever can hand pictures to the worker (Chromium 94) knows SIMD (91): the library's other build is left out.
const parts = ['selfie_segmentation_landscape.tflite', 'tflite-simd-1-0-0.js', 'tflite-simd-1-0-0.wasm'];

export async function backgroundFolder({ assets, targets }) {
  const worker = await build({
    entryPoints: ['src/background/worker.ts'],
    bundle: true,
    // No module: the library calls importScripts.
    format: 'iife',
    target: targets,
    minify: true,
    write: false,
  });
  const files = new Map([
    ['worker.js', worker.outputFiles[0].contents],
    ['LICENSE.md', await readFile(`${library}/LICENSE.md`)],
    ...await Promise.all(parts.map(async part => [part, await readFile(`${library}/dist/build/${part}`)])),
  ]);
  const hash = createHash('sha256');
  files.forEach(content => hash.update(content));
  const folder = `background-${hash.digest('hex').slice(0, 8)}`;
  await mkdir(`${assets}/${folder}`);
  await Promise.all([...files].map(([name, content]) => writeFile(`${assets}/${folder}/${name}`, content)));
  return folder;
}
