import { html, nothing, render, type TemplateResult } from 'lit-html';
import { Lifetime } from '../consultation/lifetime';
import { OwnMedia } from '../devices/own-media';
import { KeptCode } from '../dial-in/kept-code';
import { NetworkState } from '../network/network-state';
import { onceAllowed } from '../network/once-allowed';
import { language } from '../texts/language';
import { loadPatient } from '../texts/patient';
import { loadTechnicalTest, technicalTest as text, technicalTestLanguages } from '../texts/technical-test';
import { standing } from '../ui/device-problem';
import { finding } from '../ui/finding';
import { arrived } from '../ui/on-demand';
import { pageFrame } from '../ui/page-frame';
import { devicesView } from './devices-view';
import { networkView } from './network-view';
import { overall, trialOf, type Trial } from './overall';

const root = document.querySelector<HTMLElement>('main')!;
const network = new NetworkState(new Lifetime());
const media = new OwnMedia();
const kept = new KeptCode();
let trial: Trial = 'untried';
/** What the page cannot do without. */
const browserFits = typeof RTCPeerConnection === 'function' && navigator.mediaDevices !== undefined;

function browserView(): TemplateResult {
  const { title, text: explanation } = browserFits ? text.browser.good : text.browser.bad;
  return html`<section aria-labelledby="browser">
    <h2 class="kern-heading-medium" id="browser">${text.browser.heading}</h2>
    ${finding(browserFits ? 'success' : 'danger', title, explanation === '' ? nothing : html`<p class="kern-body">${explanation}</p>`)}
  </section>`;
}

function draw(): void {
  const { finding: found } = network.state.value;
  trial = trialOf(trial, standing(media), media.state.value.stream);
  document.title = text.title;
  render(html`<h1 class="kern-heading-large">${text.heading}</h1>
    <p class="kern-body">${text.intro}</p>
    <p class="kern-body kern-body--bold" role="status">${text.overall[overall(browserFits, found, trial)]}</p>
    ${browserView()}
    ${browserFits ? html`${networkView(found, () => void network.check())}${devicesView(media)}` : nothing}
    <p class="kern-body"><a class="kern-link stand-alone" href="/">${kept.dialled ? text.backToAppointment : text.back}</a></p>`, root);
}

void pageFrame({
  offered: technicalTestLanguages, loads: [loadTechnicalTest, loadPatient], remembered: sessionStorage, texts: () => text.frame,
}).then(() => {
  network.state.watch(draw);
  media.state.watch(draw);
  media.permission.state.watch(draw);
  arrived.watch(draw);
  language.watch(draw);
  if (browserFits) {
    onceAllowed(media, () => void network.check());
    void network.check();
  }
});
