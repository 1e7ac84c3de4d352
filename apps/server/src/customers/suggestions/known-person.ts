/** What is known of customers, made ready to be compared. Pure. */
import { keyHashes } from '../matching/blocking.ts';
import { type Person, type PersonFields, readEmail, readPerson, readPhone } from '../matching/person.ts';

/** As it stands in the tables. */
export interface KnownCustomer {
  id: string;
  name: string;
  nameDerived: boolean;
  attributes: Record<string, string>;
  /** What they own and what they claim, without what several people use. */
  emails: string[];
  phones: string[];
}

export interface KnownPerson {
  id: string;
  person: Person;
  emails: NonNullable<Person['email']>[];
  phones: string[];
}

const fields = [
  'birthDate',
  'street',
  'houseNumber',
  'addressLine',
  'postcode',
  'city',
  'region',
] as const satisfies (keyof PersonFields)[];

export function knownPerson(customer: KnownCustomer): KnownPerson {
  const { name, attributes } = customer;
  // A name made of an address is one only where it has two words: `Kasia84` is none.
  const named = customer.nameDerived && !/\p{L}{2}\S*\s+\S*\p{L}{2}/u.test(name) ? '' : name;
  const values = Object.fromEntries(
    fields.flatMap((field) => (attributes[field] ? [[field, attributes[field]]] : [])),
  );
  return {
    id: customer.id,
    person: readPerson({ name: named, ...values }),
    emails: customer.emails.flatMap((each) => readEmail(each) ?? []),
    phones: customer.phones.flatMap((each) => readPhone(each) ?? []),
  };
}

/** The keys under which somebody is found, with each of their addresses and numbers. */
export function keysOfPerson({ person, emails, phones }: KnownPerson): number[] {
  const found = new Set(keyHashes(person));
  for (const email of emails) for (const hash of keyHashes({ ...nobody, email })) found.add(hash);
  for (const phone of phones) for (const hash of keyHashes({ ...nobody, phone })) found.add(hash);
  return [...found];
}

const nobody = readPerson({});

/** Two people with the address and the number they have in common, or the first of each. */
export function sideBySide(a: KnownPerson, b: KnownPerson): [Person, Person] {
  const email = a.emails.find(({ value }) => b.emails.some((each) => each.value === value));
  const phone = a.phones.find((each) => b.phones.includes(each));
  const withShared = (each: KnownPerson): Person => ({
    ...each.person,
    email: email ?? each.emails[0] ?? null,
    phone: phone ?? each.phones[0] ?? null,
  });
  return [withShared(a), withShared(b)];
}
