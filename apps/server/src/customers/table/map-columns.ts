import { foldName } from '../matching/fold-name.ts';
import type { PersonFields } from '../matching/person.ts';

/** What a column may be; parts of a birth date may stand in columns of their own. */
export const tableFields = [
  'givenName',
  'surname',
  'name',
  'email',
  'phone',
  'birthDate',
  'birthYear',
  'birthMonth',
  'birthDay',
  'street',
  'houseNumber',
  'addressLine',
  'postcode',
  'city',
  'region',
  'externalId',
] as const satisfies readonly (keyof PersonFields | `birth${'Year' | 'Month' | 'Day'}`)[];

export type TableField = (typeof tableFields)[number];

/** Columns of a table, and what each is. Several columns of one field are read as one text. */
export type ColumnMap = ReadonlyMap<string, TableField>;

/** How columns are called in our languages, folded and without spaces; the first that fits counts. */
const names: readonly [TableField, RegExp][] = [
  ['birthYear', /^(birthyear|yearofbirth|geburtsjahr|rokurodzenia|geboortejaar|by|yob)$/],
  ['birthMonth', /^(birthmonth|monthofbirth|geburtsmonat|miesiacurodzenia|geboortemaand|bm)$/],
  ['birthDay', /^(birthday(ofmonth)?|dayofbirth|geburtstagdermonat|dzienurodzenia|geboortedag|bd)$/],
  [
    'birthDate',
    /^(dob|birthdate|dateofbirth|geburtsdatum|geburtstag|dataurodzenia|geboortedatum|birth|born)$/,
  ],
  [
    'givenName',
    /^(given|givennames?|firstnames?|forenames?|vornamen?|imie|imiona|voornaam|voornamen|fname(c?\d)?|middlenames?|drugieimie)$/,
  ],
  [
    'surname',
    /^(surname|lastname|familyname|nachname|familienname|nazwisko|achternaam|tussenvoegsel|lname(c?\d)?|sname)$/,
  ],
  [
    'name',
    /^(name|fullname|displayname|contact|kontakt|kunde|customer|klient|naam|imieinazwisko|nazwa|vorundnachname)$/,
  ],
  ['email', /^(e?mail|email|emailaddress|mailadresse|emailadresse|adresemail|emailadres|mail)$/],
  [
    'phone',
    /^(phone|phonenumber|telephone|tel|telefon|telefonnummer|nrtelefonu|numertelefonu|telefoon|telefoonnummer|mobile|mobil|handy|komorka|gsm)$/,
  ],
  [
    'houseNumber',
    /^(housenumber|houseno|streetnumber|hausnummer|hausnr|nrdomu|numerdomu|huisnummer|huisnr)$/,
  ],
  [
    'street',
    /^(street|streetname|address|address1|addressline1|strasse|str|ulica|adres|adresse|straat|straatnaam|straatenhuisnummer)$/,
  ],
  ['addressLine', /^(address2|addressline2|adresszusatz|adres2|toevoeging)$/],
  ['postcode', /^(postcode|zip|zipcode|postalcode|plz|postleitzahl|kodpocztowy|kod)$/],
  ['city', /^(city|town|suburb|place|ort|stadt|wohnort|miasto|miejscowosc|plaats|woonplaats|stad)$/],
  ['region', /^(state|region|county|province|bundesland|wojewodztwo|provincie)$/],
  [
    'externalId',
    /^(externalid|customernumber|customerno|kundennummer|kundennr|numerklienta|nrklienta|klantnummer|ssn|socsecid|socialsecuritynumber|nationalid|pesel|bsn|taxid|steuerid|nip)$/,
  ],
];

/** What the columns are, by their names. */
export function guessColumns(columns: readonly string[]): Map<string, TableField> {
  const found = new Map<string, TableField>();
  for (const column of columns) {
    const name = foldName(column).replaceAll(' ', '');
    const field = names.find(([, pattern]) => pattern.test(name))?.[0];
    if (field) found.set(column, field);
  }
  return found;
}

/** A row's cells as what is known of a person. */
export function personFields(cells: Readonly<Record<string, string>>, map: ColumnMap): PersonFields {
  const found: Partial<Record<TableField, string>> = {};
  for (const [column, field] of map) {
    const text = cells[column]?.trim();
    if (text) found[field] = found[field] === undefined ? text : `${found[field]} ${text}`;
  }
  const { birthYear, birthMonth, birthDay, ...fields } = found;
  if (fields.birthDate === undefined && birthYear !== undefined)
    fields.birthDate = birthMonth && birthDay ? [birthYear, birthMonth, birthDay].join('-') : birthYear;
  return fields;
}
