import { html, render } from 'lit-html';
import { rememberDevices } from '../devices/chosen-devices';
import { followSpeaker, speaker } from '../devices/speaker';
import { language } from '../texts/language';
import { loadPatient, patient as text, patientLanguages } from '../texts/patient';
import { loadPictures } from '../texts/pictures';
import { drawSoon } from '../ui/draw-soon';
import { arrived } from '../ui/on-demand';
import { pageFrame } from '../ui/page-frame';
import { playback, resumeWhenSeen } from '../ui/playback';
import { callView } from './call-view';
import { dialInView } from './dial-in-views';
import { PatientJourney, type JourneyState } from './patient-journey';

const root = document.querySelector<HTMLElement>('main')!;
const journey = new PatientJourney();

/** The code stands in the fragment, which no server sees; once read, it leaves the address bar and the history. */
function codeFromLink(): string | null {
  const code = location.hash.slice(1).replace(/%20/g, ' ');
  if (code === '') {
    return null;
  }
  history.replaceState(null, '', location.pathname);
  return code;
}

/** Somebody who looks at another page meanwhile sees here that it begins. */
function titleOf({ call }: JourneyState): string {
  const phase = call?.state.value.phase;
  return phase === 'invited' ? text.invited.title : phase === 'waiting' ? text.waiting.title : text.title;
}

let watched: (() => void) | null = null;
let step = '';

function draw(): void {
  const state = journey.state.value;
  render(html`${state.step === 'call' && state.call ? callView(journey, state.call) : dialInView(journey, state)}`, root);
  document.title = titleOf(state);
  // Reading the privacy page must not end the visit.
  document.querySelectorAll<HTMLAnchorElement>('.page-header a, .page-footer a')
    .forEach(link => (link.target = state.call ? '_blank' : ''));
  const place = `${state.step} ${state.step === 'call' ? state.call?.state.value.phase : ''}`;
  if (place !== step) {
    // A new page for people who cannot see it change: the heading is where they start reading.
    const heading = root.querySelector<HTMLElement>('h1');
    if (step !== '' && heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
    step = place;
  }
}

const changed = drawSoon(draw);
void pageFrame({
  offered: patientLanguages, loads: [loadPatient, loadPictures], remembered: sessionStorage, texts: () => text.frame,
}).then(() => {
  journey.state.watch(({ call }) => {
    watched?.();
    watched = call?.state.watch(changed) ?? null;
    changed();
  });
  rememberDevices(sessionStorage);
  followSpeaker(journey.media);
  journey.media.state.watch(changed);
  journey.screen.state.watch(changed);
  journey.media.permission.state.watch(changed);
  [speaker, arrived].forEach(each => each.watch(changed));
  journey.document.state.watch(changed);
  playback.watch(changed);
  resumeWhenSeen();
  language.watch(changed);
  window.addEventListener('hashchange', () => void journey.begin(codeFromLink()));
  void journey.begin(codeFromLink());
});
