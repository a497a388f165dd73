/** @returns counts by the language's own rules: `plural('ru')(3, { one: 'секунду', few: 'секунды', many: 'секунд' })` */
export function plural(tag: string): (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>) => string {
  const rules = new Intl.PluralRules(tag);
  return (count, forms) => `${count} ${forms[rules.select(count)] ?? forms.other ?? forms.many}`;
}
