import { nothing, type TemplateResult } from 'lit-html';
import { Observable } from '../consultation/observable';

/** Whoever draws watches it: something that was drawn is there now. */
export const arrived = new Observable({});

/** A view whose code is fetched when it is first shown; nothing until then. */
export function onDemand<M>(load: () => Promise<M>): (view: (module: M) => TemplateResult) => TemplateResult | typeof nothing {
  let module: M | null = null;
  let loading = false;
  return view => {
    if (!module && !loading) {
      loading = true;
      load().then(
        loaded => {
          module = loaded;
          arrived.update({});
        },
        () => (loading = false),
      );
    }
    return module ? view(module) : nothing;
  };
}
