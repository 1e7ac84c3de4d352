import { expect, test } from 'vitest';
import { holidayCountries, holidaysOf, isHolidayPlace } from './holidays.ts';

const dates = (country: string, region: string | null, year = 2026) =>
  holidaysOf(country, region, year, 'en')
    .filter(({ closed }) => closed.from === 0)
    .map(({ date }) => date.slice(5));

/** As the laws of the countries name them; Easter Sunday of 2026 is 5 April. */
test.each([
  ['DE', 'BE', '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['DE', 'BY', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
  ['DE', 'HH', '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26'],
  ['DE', 'SN', '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26'],
  ['PL', null, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
  // Not of the law but kept by every office: New Year's Eve.
  ['NL', null, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26 12-31'],
  ['GB', 'ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
  ['GB', 'SCT', '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-26 12-28'],
])('%s %s closes on the right days of 2026', (country, region, expected) => {
  expect(dates(country, region).join(' ')).toBe(expected);
});

test('names come in the language asked for', () => {
  const first = (language: string) => holidaysOf('PL', null, 2026, language)[0]?.name;
  expect(['en', 'de', 'pl', 'nl'].map(first)).toEqual(["New Year's Day", 'Neujahr', 'Nowy Rok', 'Nieuwjaar']);
});

test('half a day and several days count for what they are', () => {
  const eve = holidaysOf('DE', null, 2026, 'de').find(({ date }) => date === '2026-12-24');
  expect(eve).toMatchObject({ name: 'Heiliger Abend', closed: { from: 14 * 60, to: 24 * 60 } });
  const long = holidaysOf('TR', null, 2026, 'en').filter(({ name }) =>
    /eid al-adha|feast of the sacrifice/i.test(name),
  );
  expect(long.length).toBeGreaterThan(3);
  expect(long.every(({ closed }) => closed.from >= 0 && closed.from < closed.to && closed.to <= 1440)).toBe(
    true,
  );
});

test('every place can be asked for every year, and one that is none is known as such', () => {
  for (const { code, regions } of holidayCountries()) {
    expect(() => holidaysOf(code, regions[0]?.code ?? null, 2027, 'nl')).not.toThrow();
  }
  expect([isHolidayPlace('DE', 'BY-A'), isHolidayPlace('DE', 'XX'), isHolidayPlace('XX', null)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(holidaysOf('XX', null, 2026, 'en')).toEqual([]);
});
