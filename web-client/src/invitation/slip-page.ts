import { html, render, type TemplateResult } from 'lit-html';
import { languages } from '../texts/languages';
import { language } from '../texts/language';
import script from './print-button.js';
import style from './printed-slip.css';
import type { Tongue } from './tongue';

const kept = 60_000;

/**
 * Shows the slip in a window of its own, made from memory: no server hears of it. It shares nothing with this page, whose
 * connections would stand still as long as its own print dialog is open.
 */
export function openSlip(slip: TemplateResult, print: string, { tag, direction, texts }: Tongue): void {
  const tools = html`<p class="tools" lang=${languages[language.value.code].tag} dir="ltr">
    <button type="button">${print}</button>
  </p>`;
  const body = document.createElement('body');
  render([tools, slip], body);
  const page = `<!doctype html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><title>${texts.heading}</title>`
    + `<link rel="stylesheet" href="${location.origin}${style}"><script defer src="${location.origin}${script}"></script></head>`
    + `${body.outerHTML}</html>`;
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), kept);
}
