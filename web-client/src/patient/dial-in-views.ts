import { html, nothing, type TemplateResult } from 'lit-html';
import type { DialInRefused, Invitation } from '../dial-in/dial-in-api';
import { patient as text } from '../texts/patient';
import { alert, button, checkbox, submit, telephone } from '../ui/elements';
import { deviceDetails } from '../ui/device-details';
import { deviceReplaced } from '../ui/device-problem';
import { clock, longDay } from '../ui/format';
import { devicesView, previewView } from './devices-view';
import type { JourneyState, PatientJourney } from './patient-journey';

export function dialInView(journey: PatientJourney, state: JourneyState): TemplateResult {
  switch (state.step) {
    case 'code':
    case 'looking-up':
      return codeView(journey, state);
    case 'refused':
      return refusedView(journey, state.refusal!);
    case 'rules':
      return rulesView(journey, state.invitation!);
    case 'devices':
      return devicesView(journey);
    default:
      return nameView(journey, state);
  }
}

function field(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

function codeView(journey: PatientJourney, { typed, codeError, step }: JourneyState): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void journey.dialIn(field(event.currentTarget as HTMLFormElement, 'code'));
  };
  return html`<h1 class="kern-heading-large">${text.code.heading}</h1>
    <p class="kern-body">${text.code.explanation}</p>
    <form @submit=${send} novalidate>
      <div class="kern-form-input ${codeError ? 'kern-form-input--error' : ''}">
        <label class="kern-label" for="code">${text.code.label}</label>
        <div class="kern-hint" id="code-hint">${text.code.hint}</div>
        <input class="kern-form-input__input code" id="code" name="code" inputmode="numeric" autocomplete="off" dir="ltr"
          aria-describedby="code-hint ${codeError ? 'code-error' : ''}" aria-invalid=${codeError ? 'true' : 'false'}
          .value=${typed} @input=${(event: Event) => journey.keepTyped((event.target as HTMLInputElement).value)} />
        ${codeError ? error('code-error', text.code[codeError]) : nothing}
      </div>
      <p class="actions">${submit(text.code.next, step === 'looking-up')}</p>
    </form>
    <p class="kern-body" role="status">${step === 'looking-up' ? text.code.lookingUp : nothing}</p>
    <p class="kern-body kern-body--muted">${text.code.free}</p>
    ${technicalTest()}`;
}

/** Days before, when there is time to do something about it. */
function technicalTest(): TemplateResult {
  return html`<p class="kern-body"><a class="kern-link" href="/technik-test">${text.technicalTest}</a></p>`;
}

function error(id: string, message: string): TemplateResult {
  return html`<p class="kern-error" id=${id} role="alert">
    <span class="kern-icon kern-icon--danger kern-icon--default" aria-hidden="true"></span>
    <span class="kern-body">${message}</span>
  </p>`;
}

function refusedView(journey: PatientJourney, refused: DialInRefused): TemplateResult {
  const { heading, text: explanation } = text.refused[refused.refusal];
  const opens = refused.refusal === 'too-early' && refused.opensAt ? new Date(refused.opensAt) : null;
  const again = refused.refusal === 'failed' || refused.refusal === 'too-early' || refused.refusal === 'too-many';
  return html`<h1 class="kern-heading-large">${heading}</h1>
    ${alert('info', explanation)}
    ${opens ? html`<p class="kern-body">${text.opensAt(`${longDay(opens)}, ${clock(opens)}`)}</p>${technicalTest()}` : nothing}
    ${refused.refusal === 'too-many' ? bullets(text.whileOthersGuess) : nothing}
    ${refused.practice?.name ? html`<p class="kern-body">${refused.practice.name}</p>` : nothing}
    ${telephone(text.telephone, (refused.practice ?? journey.state.value.invitation?.practice)?.telephone)}
    <p class="actions">
      ${again ? button(text.again, () => void journey.dialIn(journey.state.value.typed)) : nothing}
      ${button(text.otherCode, () => journey.startOver(), 'secondary')}
    </p>`;
}

function bullets(list: readonly string[]): TemplateResult {
  return html`<ul class="kern-list kern-list--bullet">
    ${list.map(item => html`<li class="kern-body">${item}</li>`)}
  </ul>`;
}

function rulesView(journey: PatientJourney, invitation: Invitation): TemplateResult {
  const starts = new Date(invitation.startsAt);
  return html`<h1 class="kern-heading-large">${text.rules.heading}</h1>
    <dl class="kern-description-list">
      ${term(text.rules.practice, invitation.practice.name)}
      ${term(text.rules.doctor, invitation.doctor ?? text.queue.anyDoctor)}
      ${term(text.rules.time, invitation.openHour ? openHour(invitation) : `${longDay(starts)}, ${clock(starts)}`)}
    </dl>
    <p class="kern-body">${text.rules.intro}</p>
    ${bullets(text.rules.list)}
    <p class="kern-body">${text.rules.network}</p>
    ${checkbox('accompanied', text.rules.accompanied, journey.agreement.accompanied, ticked => journey.beAccompanied(ticked))}
    <p class="actions">${button(text.rules.agree, () => journey.agree())}</p>
    ${telephone(text.telephone, invitation.practice.telephone)}`;
}

/** In an open hour it is not the patient's own time, but everybody's. */
function openHour({ startsAt, endsAt }: Invitation): string {
  const starts = new Date(startsAt);
  return `${text.queue.hour}, ${longDay(starts)}, ${text.queue.until(clock(starts), clock(new Date(endsAt)))}`;
}

function term(name: string, value: string): TemplateResult {
  return html`<div class="kern-description-list-item">
    <dt class="kern-description-list-item__key">${name}</dt>
    <dd class="kern-description-list-item__value" dir="auto">${value}</dd>
  </div>`;
}

function nameView(journey: PatientJourney, state: JourneyState): TemplateResult {
  const { nameError, step } = state;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void journey.enterWaitingRoom(field(event.currentTarget as HTMLFormElement, 'name'));
  };
  return html`<h1 class="kern-heading-large">${text.name.heading}</h1>
    <form @submit=${send} novalidate>
      <div class="kern-form-input ${nameError ? 'kern-form-input--error' : ''}">
        <label class="kern-label" for="name">${text.name.label}</label>
        <div class="kern-hint" id="name-hint">${text.name.hint}</div>
        <input class="kern-form-input__input" id="name" name="name" autocomplete="name" maxlength="80"
          aria-describedby="name-hint ${nameError ? 'name-error' : ''}" aria-invalid=${nameError ? 'true' : 'false'} />
        ${nameError ? error('name-error', text.name.missing) : nothing}
      </div>
      <p class="actions">${submit(text.name.enter, step === 'entering')}</p>
    </form>
    ${previewView(journey, state)}
    ${deviceReplaced(journey.media, text.deviceChoice)}
    ${deviceDetails(journey.media, () => text.deviceChoice)}`;
}
