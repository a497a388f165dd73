import { html, render } from 'lit-html';
import { playback } from '../ui/elements';
import { callView } from './call-view';
import { dialInView } from './dial-in-views';
import { PatientJourney } from './patient-journey';

const root = document.querySelector<HTMLElement>('main')!;
const journey = new PatientJourney();

/** The code stands in the fragment, which no server sees; once read, it leaves the address bar and the history. */
function codeFromLink(): string | null {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code === '') {
    return null;
  }
  history.replaceState(null, '', location.pathname);
  return code;
}

let watched: (() => void) | null = null;
let step = '';

function draw(): void {
  const state = journey.state.value;
  render(html`${state.step === 'call' && state.call ? callView(journey, state.call) : dialInView(journey, state)}`, root);
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

journey.state.watch(({ call }) => {
  watched?.();
  watched = call?.state.watch(draw) ?? null;
  draw();
});
journey.media.state.watch(draw);
playback.watch(draw);
window.addEventListener('hashchange', () => void journey.begin(codeFromLink()));
void journey.begin(codeFromLink());
