/**
 * The story the product is about: somebody begins the returns form, gives up half-way, opens the chat, is answered by
 * mail after she left, and writes back by mail. The desk shows one conversation.
 */
import { type Customer, inventCustomer } from './cast/customer.ts';
import { type Colleagues, everybody } from './colleagues.ts';
import { enterChat, speak } from './lives/chat-life.ts';
import { advance, fillStep, openForm } from './lives/form-life.ts';
import { openMailbox, replyTo } from './lives/mailbox.ts';
import { newExchange } from './lives/reactions.ts';
import { keepTrying, type Town, takeTime } from './lives/town.ts';
import { photoOf } from './photo.ts';
import { teamNames } from './staff.ts';
import { newVisitor } from './visitor.ts';

const third =
  'Piszę trzeci raz w tej samej sprawie. Krzesła stoją w korytarzu, a w tygodniu do 18 nikogo nie ma w domu. Proszę o odbiór w sobotę albo o zwrot pieniędzy bez odsyłania.';

export function storyCustomer(today: Date): Customer {
  const base = inventCustomer(417, 1, today, { matter: 'return_chairs', habit: 'left_form' });
  return {
    ...base,
    name: 'Katarzyna Wiśniewska',
    gender: 'f',
    address: 'k.wisniewska@poczta.example',
    phone: '+48 601 555 014',
    mailProgram: 'gmail',
    order: 'ML-880417',
    line: '2 × krzesło Lena, dąb',
    temper: { ...base.temper, leavesAddress: false, curious: true, insists: false },
    says: {
      ...base.says,
      message: 'W obu krzesłach pękła tylna noga. Karton był mokry i wgnieciony już przy dostawie.',
      chat: 'Dzień dobry, formularz zwrotu nie pozwala wybrać odbioru w sobotę, a w tygodniu nikogo nie ma w domu. Co teraz?',
      more: 'Chodzi o zamówienie ML-880417, dwa krzesła z pękniętymi nogami.',
      answer:
        'Pani Katarzyno,\n\nprzepraszam za kłopot z formularzem. Nasz przewoźnik odbiera w Warszawie od poniedziałku do piątku między 8 a 18. Czy pasuje Pani piątek po 15?',
      followUp: 'A czy krzesła muszą być zapakowane w oryginalny karton? Już go wyrzuciłam.',
      mailThanks: 'Dziękuję, w takim razie wszystko jasne. Dobrze, że ktoś się tym w końcu zajął.',
    },
  };
}

/** Resolves when her second thoughts are on their way by mail. */
export async function playStory(town: Town, colleagues: Colleagues): Promise<void> {
  const customer = storyCustomer(new Date(town.timers.now()));
  const visitor = newVisitor(town.company.address, customer.language);
  town.mail.open({ address: customer.address, name: customer.name });

  await keepTrying(town, async () => {
    const form = await openForm(town, visitor, 'returns');
    const { order, line, name, address } = customer;
    await fillStep(town, form, { values: { order, item: line, name, email: address } });
    await advance(form);
    await fillStep(town, form, {
      values: { reason: 'damaged', what: customer.says.message },
      photos: {
        name: 'photos',
        files: [photoOf(customer), photoOf({ ...customer, chance: customer.chance.branch('second') })],
      },
    });
    await advance(form);
    // No day suits her: the date stays empty, and she gives up.
    await fillStep(town, form, { values: { floor: 'stairs', phone: customer.phone } });
  });

  const chat = await enterChat(town, customer, visitor);
  if (!chat) return;
  await speak(town, customer, chat, customer.says.chat);
  await speak(town, customer, chat, customer.says.more);
  await takeTime(town, 2);
  chat.leave();
  await takeTime(town, 1);

  const mail = town.mail.waitFor(customer.address);
  const agnieszka = everybody.find(({ language }) => language === 'pl') ?? everybody[0];
  const answered =
    agnieszka !== undefined &&
    (await colleagues.do(customer, {
      by: agnieszka,
      takes: true,
      label: 'Retoure',
      team: teamNames[1],
      note: 'Formular bietet in Polen keinen Samstag an. Erstattung ohne Rückgabe liegt in unserem Rahmen.',
      answers: 'by_mail',
    }));
  if (!answered) return;
  const answer = await mail;
  await takeTime(town, 3);
  await replyTo(town, customer, answer, `${third}\n\nKatarzyna Wiśniewska`);
  openMailbox(town, customer, newExchange(customer));
}
