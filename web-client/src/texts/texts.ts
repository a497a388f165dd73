/** The shape of a language's texts: German has every text first, and a language that lacks one does not compile. */
export type Texts<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : T extends readonly (infer E)[]
      ? readonly Texts<E>[]
      : { readonly [K in keyof T]: Texts<T[K]> };

/** Until a text is translated, people read it in German. */
export type Partly<T> = T extends string | readonly unknown[] | ((...values: never[]) => string)
  ? T
  : { readonly [K in keyof T]?: Partly<T[K]> };

export function orGerman<T extends object>(german: T, translated: Partly<T>): T {
  return Object.fromEntries(Object.entries(german).map(([key, text]) => {
    const found = (translated as Record<string, unknown>)[key];
    const group = typeof text === 'object' && !Array.isArray(text);
    return [key, group ? orGerman(text, (found ?? {}) as Partly<object>) : (found ?? text)];
  })) as T;
}
