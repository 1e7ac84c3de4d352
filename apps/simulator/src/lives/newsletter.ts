import { composeMail, plainly } from '../compose-mail.ts';
import { keepTrying, type Town } from './town.ts';

/** What arrives at every shop's address: written by a machine, to many, for nobody to answer. */
export async function sendNewsletter(town: Town, issue: number): Promise<void> {
  const from = { name: 'Holz & Handel Branchenbrief', address: 'newsletter@holz-handel.example' };
  const { raw } = await composeMail({
    from,
    to: town.company.mailAddress,
    subject: `Branchenbrief ${issue}: Eichenpreise, Messetermine, neue Verpackungsverordnung`,
    body: plainly(
      'Guten Tag,\n\nin dieser Ausgabe: Eiche wird wieder günstiger, die Messetermine für das Frühjahr stehen fest, und die neue Verpackungsverordnung betrifft auch Möbelhändler.\n\nSie möchten den Branchenbrief nicht mehr erhalten? Klicken Sie unten auf „Abbestellen“.',
    ),
    program: 'gmail',
    date: new Date(town.timers.now()),
    nonce: `issue ${issue}`,
    headers: {
      'List-Id': '<branchenbrief.holz-handel.example>',
      'List-Unsubscribe': '<https://holz-handel.example/abbestellen>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
    },
  });
  await keepTrying(town, () => town.mail.send({ raw, from: from.address, to: [town.company.mailAddress] }));
}
