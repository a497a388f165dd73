import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit-html';
import type { PermissionTexts } from '../texts/de/permission';
import type { BrowserKind } from './browser-kind';

type Words = PermissionTexts['picture'];
type Drawing = (words: Words) => SVGTemplateResult;

/** Own drawings of where each browser keeps its permissions: what to press is ringed. The steps beside them say it all. */
export function permissionPicture(kind: BrowserKind, words: Words): TemplateResult | typeof nothing {
  const drawing = drawings[kind];
  return drawing === undefined ? nothing : html`<svg class="permission-picture" viewBox="0 0 320 200" aria-hidden="true">
    <rect class="window" x="1" y="1" width="318" height="198" rx="10" />
    ${drawing(words)}
  </svg>`;
}

const drawings: Partial<Record<BrowserKind, Drawing>> = {
  chromium: words => svg`${addressBar(8)}${sliders(34, 27)}${ring(34, 27)}${menu(24, 56, [
    [words.camera, on], [words.microphone, on],
  ])}`,
  'chromium-mobile': words => svg`${addressBar(8)}${sliders(34, 27)}${ring(34, 27)}${menu(24, 56, [
    [words.permissions, none], [words.camera, on], [words.microphone, on],
  ])}`,
  firefox: words => svg`${addressBar(8)}${crossedCamera(34, 27)}${ring(34, 27)}${menu(24, 56, [
    [words.camera, blocked(words)], [words.microphone, blocked(words)],
  ])}`,
  'firefox-mobile': words => svg`${addressBar(8)}${lock(34, 27)}${ring(34, 27)}${menu(24, 56, [
    [words.camera, blocked(words)], [words.microphone, blocked(words)],
  ])}`,
  safari: words => svg`<rect class="bar" x="1" y="1" width="318" height="26" />
    <text class="strong" x="20" y="19">Safari</text>${pill(12, 3, 62, 22)}${addressBar(34)}${menu(24, 78, [
      [words.camera, chosen(words)], [words.microphone, chosen(words)],
    ])}`,
  'safari-mobile': words => svg`${menu(24, 16, [
    [words.website, none], [words.camera, chosen(words)], [words.microphone, chosen(words)],
  ])}${addressBar(154)}${pageMenu(34, 173)}${ring(34, 173)}`,
  'ios-app': words => svg`<text class="strong" x="24" y="34">${words.settings}</text>${menu(24, 52, [
    [words.microphone, on], [words.camera, on],
  ])}`,
};

type Mark = (x: number, y: number) => SVGTemplateResult;
const none: Mark = (x, y) => svg`<path class="line" d="M${x + 30} ${y - 6}l6 6l-6 6" />`;
const on: Mark = (x, y) =>
  svg`<rect class="on" x="${x}" y="${y - 10}" width="36" height="20" rx="10" /><circle class="knob" cx="${x + 26}" cy="${y}" r="8" />`;
const blocked = (words: Words): Mark => (x, y) =>
  svg`<text x="${x + 12}" y="${y + 5}" text-anchor="end">${words.blocked}</text>
    <path class="line" d="M${x + 22} ${y - 5}l10 10m0 -10l-10 10" />${ring(x + 27, y, 13)}`;
const chosen = (words: Words): Mark => (x, y) =>
  svg`<text class="strong" x="${x + 22}" y="${y + 5}" text-anchor="end">${words.allow}</text>
    <path class="line" d="M${x + 27} ${y - 2}l4 4l4 -4" />`;

function addressBar(y: number): SVGTemplateResult {
  return svg`<rect class="bar" x="12" y="${y}" width="296" height="38" rx="19" />
    <rect class="address" x="60" y="${y + 15}" width="150" height="8" rx="4" />`;
}

function menu(x: number, y: number, rows: readonly (readonly [string, Mark])[]): SVGTemplateResult {
  return svg`<rect class="menu" x="${x}" y="${y}" width="272" height="${rows.length * 38 + 8}" rx="8" />
    ${rows.map(([label, mark], i) => svg`<text x="${x + 14}" y="${y + i * 38 + 28}">${label}</text>
      ${mark(x + 222, y + i * 38 + 23)}`)}`;
}

function ring(x: number, y: number, radius = 18): SVGTemplateResult {
  return svg`<circle class="ring" cx="${x}" cy="${y}" r="${radius}" />`;
}

function pill(x: number, y: number, width: number, height: number): SVGTemplateResult {
  return svg`<rect class="ring" x="${x}" y="${y}" width="${width}" height="${height}" rx="8" />`;
}

function sliders(x: number, y: number): SVGTemplateResult {
  return svg`<path class="line" d="M${x - 9} ${y - 5}h8m8 0h3M${x - 9} ${y + 5}h3m8 0h8" />
    <circle class="line" cx="${x + 3}" cy="${y - 5}" r="3.5" /><circle class="line" cx="${x - 3}" cy="${y + 5}" r="3.5" />`;
}

function lock(x: number, y: number): SVGTemplateResult {
  return svg`<rect class="line" x="${x - 7}" y="${y - 2}" width="14" height="10" rx="2" />
    <path class="line" d="M${x - 4} ${y - 2}v-3a4 4 0 0 1 8 0v3" />`;
}

function crossedCamera(x: number, y: number): SVGTemplateResult {
  return svg`<path class="line" d="M${x - 9} ${y - 5}h11v10h-11zM${x + 2} ${y - 1}l6 -4v10l-6 -4M${x - 9} ${y + 8}l18 -16" />`;
}

function pageMenu(x: number, y: number): SVGTemplateResult {
  return svg`<rect class="line" x="${x - 9}" y="${y - 8}" width="18" height="11" rx="2" />
    <path class="line" d="M${x - 9} ${y + 7}h18" />`;
}
