import { expect, test } from 'vitest';
import { matchPeople } from './match-people.ts';
import { type PersonFields, readPerson } from './person.ts';
import { reasonText } from './reason-text.ts';
import { seededChance } from './seeded-chance.ts';

const given = 'Anna Peter Julia Thomas Laura Stefan Marta Piotr Jan Sanne Emily Jack Lena Paul Ewa Tom'.split(
  ' ',
);
const starts =
  'Stein Wald Berg Lind Eich Buch Birk Tann Hohen Hirsch Falk Feld Kowal Bednar Molen Broek'.split(' ');
const ends = 'er mann bach hofer feld huber czyk owski stra ton'.split(' ');

/** People who have nothing to do with each other. */
function strangers(count: number): PersonFields[] {
  const chance = seededChance(3);
  const pick = (list: string[]) => list[Math.floor(chance() * list.length)] as string;
  return Array.from({ length: count }, (_, index) => ({
    givenName: pick(given),
    surname: pick(starts) + pick(ends),
    birthDate: `${1940 + Math.floor(chance() * 60)}-0${1 + Math.floor(chance() * 9)}-${10 + Math.floor(chance() * 18)}`,
    email: `someone${index}@mail.example`,
    phone: `+49151${1_000_000 + Math.floor(chance() * 8_999_999)}`,
    street: `Weg ${Math.floor(chance() * 900)}`,
    postcode: String(10_000 + Math.floor(chance() * 80_000)),
    city: pick(['Berlin', 'Bremen', 'Łódź', 'Utrecht']),
  }));
}

const kasia: PersonFields = {
  givenName: 'Katarzyna',
  surname: 'Wiśniewska',
  birthDate: '1984-03-02',
  email: 'kasia84@poczta.example',
  phone: '+48 601 234 567',
  street: 'Polna 3',
  postcode: '00-950',
  city: 'Warszawa',
};

function match(some: PersonFields[], from: number | null = null) {
  const people = [...some, ...strangers(600)].map(readPerson);
  return [...matchPeople(people, { from, chance: seededChance(1) })];
}

test('finds one person under a short name, a slip of the pen and another address, and says why', () => {
  const { email: _, ...later } = kasia;
  const found = match([
    kasia,
    {
      ...later,
      givenName: 'Kasia',
      surname: 'Wisniewski',
      birthDate: '1984-02-03',
      street: 'Leśna 9',
      city: 'Kraków',
      postcode: '30-001',
    },
  ]);
  expect(found).toMatchObject([{ a: 0, b: 1, decision: 'suggest' }]);
  const reasons = found[0]?.reasons.map(reasonText);
  expect(reasons).toContain('phone number is the same');
  expect(reasons).toContain('given name is a short form of the other');
  expect(reasons).toContain('place differs');
});

test('an address of their own is certain, with the name', () => {
  expect(
    match([kasia, { givenName: 'Kasia', surname: 'Wiśniewska', email: kasia.email ?? '' }]),
  ).toMatchObject([{ a: 0, b: 1, decision: 'link' }]);
});

test('an address that others use as well is not', () => {
  const found = match([
    kasia,
    { ...kasia, givenName: 'Marek', surname: 'Wiśniewski', birthDate: '1979-11-21' },
  ]);
  expect(found.filter(({ decision }) => decision === 'link')).toEqual([]);
});

test('a family is not one person, however much they share', () => {
  const { email: _, ...home } = kasia;
  const family = [
    kasia,
    { ...home, givenName: 'Marek', surname: 'Wiśniewski', birthDate: '1979-11-21' },
    { ...home, givenName: 'Zofia', birthDate: '2012-07-30' },
    { ...home, givenName: 'Jakub', surname: 'Wiśniewski', birthDate: '2015-01-14' },
  ];
  expect(match(family)).toEqual([]);
});

test('strangers are not found, even of one name', () => {
  expect(
    match([
      { givenName: 'Anna', surname: 'Kowalczyk', city: 'Berlin' },
      { givenName: 'Anna', surname: 'Kowalczyk', city: 'Łódź' },
    ]),
  ).toEqual([]);
});

test('of two lists only pairs across are found', () => {
  const people = [kasia, kasia, ...strangers(300), kasia, ...strangers(300)].map(readPerson);
  const found = [...matchPeople(people, { from: 302, chance: seededChance(1) })].filter(
    ({ a, b }) => a < 2 || b === 302,
  );
  expect(found.map(({ a, b }) => [a, b])).toEqual([
    [0, 302],
    [1, 302],
  ]);
});

test('nobody, one and two people are no difficulty', () => {
  const of = (list: PersonFields[]) => [
    ...matchPeople(list.map(readPerson), { from: null, chance: seededChance(1) }),
  ];
  expect(of([])).toEqual([]);
  expect(of([kasia])).toEqual([]);
  expect(of([kasia, kasia])).toMatchObject([{ decision: 'link' }]);
  expect(of([{}, {}])).toEqual([]);
});
