import { describe, expect, it } from 'vitest';
import { content } from '../ui/content';
import { access, codes, inTongue, sample } from './samples';
import { slipView } from './slip-view';

describe.each(codes)('the slip in %s', code => {
  it('says everything that an old patient needs with nobody to ask', async () => {
    const tongue = await inTongue(code);
    const { texts } = tongue;
    const slip = content(slipView(sample, access, tongue));
    for (const said of [
      texts.heading, '24', '2026', '10:30', sample.doctor, sample.practice.name, sample.practice.telephone,
      `<bdi dir="ltr">${access.code}</bdi>`, '<bdi dir="ltr">videosprechstunde.klinik-musterstadt.example</bdi>',
      'videosprechstunde.klinik-musterstadt.example/technik-test', '10:15', ...texts.steps.list, ...texts.rules.list,
      texts.free, texts.equipment, texts.personal, `aria-label=${texts.picture}`,
    ]) {
      expect(slip).toContain(said);
    }
  });
});

it('has the link in the picture only: nobody types that', async () => {
  expect(content(slipView(sample, access, await inTongue('de')))).not.toContain('#5720');
});

it('tells where an installation is that is not at the usual place', async () => {
  const slip = content(slipView({ ...sample, origin: 'http://localhost:8080' }, access, await inTongue('de')));
  expect(slip).toContain('<bdi dir="ltr">http://localhost:8080</bdi>');
});
