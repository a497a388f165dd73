import { browser as text, direction, tag } from '../texts/browser';
import oldest from './oldest-browsers.json';

export type Advice = 'unsupported' | 'insecure' | 'in-app' | 'incomplete';
export type Audience = 'patient' | 'practice';

/** A page of plain elements: whoever reads it may have a browser of ten years ago. */
export function advise(main: Element, advice: Advice, audience: Audience, goOn: (() => void) | null): void {
  main.textContent = '';
  document.title = text.title;
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
  main.appendChild(element('h1', 'kern-heading-large', text[advice].heading));
  main.appendChild(element('p', 'kern-body', text[advice].text));
  if (advice === 'unsupported') {
    main.appendChild(works());
  }
  if (advice === 'unsupported' || advice === 'in-app') {
    copyLink(main);
  } else {
    main.appendChild(actions(advice === 'insecure' ? encrypted() : button(text.reload, 'primary', () => location.reload())));
  }
  if (goOn) {
    main.appendChild(actions(button(text.goOn, 'tertiary', goOn)));
  }
  if (audience === 'patient') {
    main.appendChild(element('p', 'kern-body', text.wayOut));
  }
}

function works(): HTMLElement {
  const list = element('ul', 'kern-list kern-list--bullet');
  (['chrome', 'edge', 'firefox', 'safari'] as const).forEach(name => {
    list.appendChild(element('li', 'kern-body', text.works[name](oldest[name])));
  });
  return list;
}

/** The code stands in the link's fragment; from here it goes to the clipboard and nowhere else. */
function copyLink(main: Element): void {
  const frame = element('div', 'kern-form-input');
  const label = element('label', 'kern-label', text.link);
  label.setAttribute('for', 'link');
  const link = document.createElement('input');
  link.id = 'link';
  link.className = 'kern-form-input__input';
  link.readOnly = true;
  link.value = location.href;
  frame.appendChild(label);
  frame.appendChild(link);
  main.appendChild(frame);
  const status = element('p', 'kern-body');
  status.setAttribute('role', 'status');
  const say = (copied: boolean): void => {
    status.textContent = copied ? text.copied : text.copyByHand;
  };
  main.appendChild(actions(button(text.copy, 'primary', () => copy(link, say))));
  main.appendChild(status);
}

/** Browsers inside apps often refuse the newer way. */
function copy(link: HTMLInputElement, say: (copied: boolean) => void): void {
  const oldWay = (): void => {
    link.select();
    try {
      say(document.execCommand('copy'));
    } catch (_) {
      say(false);
    }
  };
  if (navigator.clipboard && navigator.clipboard.writeText) {
    navigator.clipboard.writeText(link.value).then(() => say(true), oldWay);
  } else {
    oldWay();
  }
}

function encrypted(): HTMLElement {
  const link = element('a', 'kern-link', text.encrypted);
  link.setAttribute('href', location.href.replace(/^http:/, 'https:'));
  return link;
}

function button(label: string, kind: string, action: () => void): HTMLElement {
  const made = element('button', 'kern-btn kern-btn--' + kind);
  made.setAttribute('type', 'button');
  made.appendChild(element('span', 'kern-label', label));
  made.onclick = action;
  return made;
}

function actions(content: HTMLElement): HTMLElement {
  const made = element('p', 'actions');
  made.appendChild(content);
  return made;
}

function element(name: string, classes: string, content?: string): HTMLElement {
  const made = document.createElement(name);
  made.className = classes;
  if (content) {
    made.textContent = content;
  }
  return made;
}
