import { html, nothing, render, type TemplateResult } from 'lit-html';
import { showWaitingCount } from '../arrivals/waiting-count';
import { rememberDevices } from '../devices/chosen-devices';
import { followSpeaker, speaker } from '../devices/speaker';
import { choice } from '../invitation/choice';
import { language } from '../texts/language';
import { loadPictures } from '../texts/pictures';
import { loadPractice, practice as text, practiceLanguages } from '../texts/practice';
import { drawSoon } from '../ui/draw-soon';
import { alert } from '../ui/elements';
import { keepFocus } from '../ui/keep-focus';
import { arrived } from '../ui/on-demand';
import { pageFrame } from '../ui/page-frame';
import { playback, resumeWhenSeen } from '../ui/playback';
import { afterCallView } from './after-call';
import { administrationView } from './administration-view';
import { appointmentsView } from './appointments-view';
import { consultationView } from './consultation-view';
import { Feed } from './feed';
import { feedView } from './feed-view';
import { networkView } from './network-view';
import { NetworkWatch } from './network-watch';
import { openHoursView } from './open-hours-view';
import type { Session } from './practice-api';
import { Records } from './records';
import { recordsView } from './records-view';
import { staffWaitingRoomView, waiting, waitingRoomView } from './waiting-room-view';
import { Workplace } from './workplace';

const root = document.querySelector<HTMLElement>('main')!;
const account = document.querySelector<HTMLElement>('#account')!;
const workplace = new Workplace();
const records = new Records();
const feed = new Feed();
const { desk } = workplace;
let network: NetworkWatch | null = null;

function signInView(): TemplateResult {
  return html`<h1 class="kern-heading-large">${text.signIn.heading}</h1>
    <p class="kern-body">${text.signIn.text}</p>
    <form class="actions" action="/api/sign-in"><button class="kern-btn kern-btn--primary"><span class="kern-label">${text.signIn.action}</span></button></form>
    <p class="kern-body"><a class="kern-link" href="/">${text.signIn.patients}</a></p>`;
}

function accountView(name: string): TemplateResult {
  return html`<span class="kern-body">${name}</span>
    <form action="/api/sign-out"><button class="kern-btn kern-btn--tertiary"><span class="kern-label">${text.signOut}</span></button></form>`;
}

function workplaceView(session: Session): TemplateResult {
  const state = workplace.state.value;
  const room = desk.waitingRoom;
  const doctor = room?.state.value;
  const plans = session.roles.length > 0 && (session.doctor?.active || !session.roles.includes('doctor'));
  return html`<h1 class="kern-heading-large">${session.practice.name ?? text.title}</h1>
    ${state.expired ? alert('warning', text.expired) : nothing}
    ${state.problem ? html`<div id="problem">${alert('danger', state.problem)}</div>` : nothing}
    ${session.roles.length === 0 ? alert('warning', text.noRole) : nothing}
    ${session.practice.allowance === 'active' ? nothing : alert('info', text.allowance[session.practice.allowance])}
    ${session.doctor?.active === false ? alert('info', text.inactive.heading, text.inactive.text) : nothing}
    <div class="workplace">
      ${room && doctor?.active ? consultationView(desk, workplace.openHours, room, doctor) : nothing}
      ${desk.beside?.after && !doctor?.active ? afterCallView(desk.beside.after) : nothing}
      ${room && doctor ? waitingRoomView(desk, workplace.openHours, room, doctor) : nothing}
      ${!room && plans ? staffWaitingRoomView(workplace.openHours, state) : nothing}
      ${plans ? openHoursView(workplace) : nothing}
      ${plans ? appointmentsView(workplace) : nothing}
      ${session.doctor?.active ? feedView(feed) : nothing}
      ${session.roles.includes('practice-admin')
        ? html`${administrationView(workplace, session, state)}${recordsView(records, workplace.agenda.state.value.appointments, state.doctors)}` : nothing}
    </div>
    ${network ? networkView(network) : nothing}`;
}

function draw(): void {
  showWaitingCount(text.title, waitingCount());
  const { session, problem } = workplace.state.value;
  if (session === 'loading') {
    render(problem ? alert('danger', problem) : html`<p class="kern-body" role="status">${text.loading}</p>`, root);
  } else if (session === 'not-allowed') {
    render(alert('warning', text.noRole), root);
    render(accountView(''), account);
  } else {
    keepFocus(() => render(session === 'signed-out' ? signInView() : workplaceView(session), root), '#consultation');
    render(session === 'signed-out' ? nothing : accountView(session.name), account);
  }
  showAnswer();
}

let refusals = 0;

/** The answer to what somebody did far down the page, on a phone: it stands at the top, where nobody looks. */
function showAnswer(): void {
  const { state } = workplace;
  if (state.value.refusals !== refusals) {
    refusals = state.value.refusals;
    document.querySelector('#problem')?.scrollIntoView({ block: 'center' });
  }
}

function waitingCount(): number {
  const room = desk.waitingRoom;
  const withDoctors = room ? waiting(room.state.value).length : workplace.state.value.present.length;
  return withDoctors + workplace.openHours.waiting.length;
}

let watchingRoom = false;
const changed = drawSoon(draw);
void pageFrame({
  offered: practiceLanguages, loads: [loadPractice, loadPictures], remembered: localStorage, texts: () => text.frame,
}).then(() => {
  desk.state.watch(() => {
    if (desk.waitingRoom && !watchingRoom) {
      watchingRoom = true;
      desk.waitingRoom.state.watch(({ active }) => {
        if (active) {
          workplace.agenda.fold();
        }
        changed();
      });
      network = new NetworkWatch(desk.waitingRoom, desk.media);
      network.state.watch(changed);
    }
    changed();
  });
  workplace.state.watch(changed);
  workplace.agenda.state.watch(changed);
  records.state.watch(changed);
  feed.state.watch(changed);
  workplace.openHours.state.watch(changed);
  rememberDevices(localStorage);
  followSpeaker(desk.media);
  desk.media.state.watch(changed);
  desk.screen.state.watch(changed);
  desk.background.state.watch(changed);
  desk.arrivals.state.watch(changed);
  desk.media.permission.state.watch(changed);
  [speaker, arrived, choice].forEach(each => each.watch(changed));
  playback.watch(changed);
  resumeWhenSeen();
  language.watch(changed);
  // "Wartet seit 3 min" grows older by itself.
  setInterval(draw, 20_000);
  void workplace.begin();
});
