// A classic script in the syntax of 2009, so that it runs where the page's own bundle cannot even be parsed: the build
// refuses what cannot be said in it. Loads the bundle only where it can work.
import { advise, type Advice } from './advice';
import { browserFacts } from './browser-facts';
import { verdictOn } from './browser-rules';

const main = document.querySelector('main')!;
const own = document.querySelector<HTMLScriptElement>('script[data-page]')!;
const audience = own.getAttribute('data-audience') === 'practice' ? 'practice' : 'patient';
const facts = browserFacts();
const verdict = verdictOn(facts);

function show(advice: Advice, goOn: (() => void) | null): void {
  advise(main, advice, audience, goOn);
}

function open(): void {
  const page = document.createElement('script');
  page.type = 'module';
  page.src = own.getAttribute('data-page')!;
  page.onerror = () => show('incomplete', null);
  document.head.appendChild(page);
}

// What no feature above stands for.
window.addEventListener('error', event => {
  if (event.error instanceof SyntaxError && !main.querySelector('h1')) {
    show('unsupported', null);
  }
});

if (verdict === 'good') {
  open();
} else {
  show(verdict, verdict === 'in-app' && facts.capable ? goOnHere : null);
}

function goOnHere(): void {
  main.textContent = '';
  open();
}
