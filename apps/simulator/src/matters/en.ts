import type { Matter, MatterTexts, Phrases } from './types.ts';

export const matterTexts: Record<Matter, MatterTexts> = {
  delivery_date: {
    subject: 'When will order {order} be delivered?',
    mail: 'I ordered the {line} sofa on {past} and was told about three weeks. That has come and gone, and I still have no date. Could you tell me when to expect it? I need to book a morning off work.',
    chat: 'any idea when my sofa is coming? Order {order}',
    more: 'I ordered on {past} and it said three weeks.',
    followUp: 'Will the driver call beforehand? Our doorbell is broken.',
    answer:
      'Your sofa reached our warehouse yesterday. The carrier can deliver on {next} between 9 and 1. Would that suit you?',
  },
  damaged_leg: {
    subject: '{line} table arrived with a damaged leg',
    mail: 'The {line} dining table arrived today (order {order}) and one of the legs is cracked. The box was already crushed at that corner; I have attached a photo. I would rather keep the table, so a replacement leg would be ideal.',
    chat: 'one leg of my new table is cracked',
    more: 'Order {order}. The box was already crushed at the corner.',
    followUp: 'Is the leg something I can swap myself, or does somebody need to come out?',
    answer:
      'I am sorry about that. A new leg leaves today and should be with you on {next}. No need to send the broken one back.',
  },
  return_chairs: {
    subject: 'Returning two chairs from order {order}',
    mail: 'I would like to return two of the six {line} chairs; we misjudged the space. They are unused and still wrapped. How does collection work, and is there a charge?',
    chat: 'I’d like to return two chairs, how does that work?',
    more: 'Still in their wrapping, order {order}.',
    followUp: 'Does the refund go back to my card?',
    answer:
      'Of course. Collection is free and the driver can come on {next}. The refund takes about five days after that.',
  },
  company_invoice: {
    subject: 'Invoice for {order} in our company’s name',
    mail: 'Could you reissue the invoice for {order} in our company’s name? Our accountant will not accept it in mine. It should read Harbour Lane Studios Ltd, {street}, {city}, VAT number GB 284 7719 03.',
    chat: 'I need the invoice for {order} in our company’s name',
    more: 'I can give you the VAT number straight away.',
    followUp: 'Will the new one come by e-mail or by post?',
    answer:
      'The invoice has been reissued; you will find it in your account from this afternoon. The first one is cancelled.',
  },
  assembly_appointment: {
    subject: 'Moving our assembly appointment',
    mail: 'Your fitters are booked for {next} to put up the {line} wardrobe (job {order}). Our floor will not be finished until two days later. Could we push it back by a week?',
    chat: 'I need to move the assembly booked for {next}',
    more: 'The floor won’t be done in time. Job {order}.',
    followUp: 'Do we have to take down the old wardrobe ourselves first?',
    answer:
      'No problem: it is now one week later at the same time. The fitters will ring an hour before they arrive.',
  },
  missing_screws: {
    subject: 'Missing screws in order {order}',
    mail: 'The bag with screws C is missing from my {line} bookcase (16 of them, M6 × 40, according to the leaflet). Everything else is there. Could you post them to me? At the moment the bookcase is a pile of planks in the living room.',
    chat: 'the bag of screws C is missing from my parcel',
    more: '{line} bookcase, order {order}.',
    followUp: 'Would ordinary M6 screws from the hardware shop do in the meantime?',
    answer:
      'Bag C is in the post and should reach you the day after tomorrow. Sorry about the pile of planks!',
  },
  price_match: {
    subject: 'Different prices for {line}',
    mail: 'Last week’s leaflet has the {line} chest of drawers at €{price}, but the shop asks €60 more. Which one is right? If it is the leaflet, I will order two.',
    chat: 'is the leaflet price for the {line} chest still valid?',
    more: 'Leaflet says €{price}, the shop says €60 more.',
    followUp: 'Does that price apply in the showroom as well?',
    answer:
      'The leaflet price holds until Saturday. Please order in the shop as usual; we take the difference off before the invoice.',
  },
  praise: {
    subject: 'Thank you to your fitters',
    mail: 'Two of your colleagues fitted our kitchen yesterday. They were on time and cheerful, and left the place tidier than they found it. I just wanted somebody to know. Please pass it on!',
    chat: 'just wanted to say your fitters were brilliant yesterday!',
    more: 'Job {order}. Please pass it on to them.',
    followUp: 'Is there somewhere I can leave a review?',
    answer: 'We read that out to them and it made their day. Enjoy cooking in your new kitchen!',
  },
  new_address: {
    subject: 'New delivery address for {order}',
    mail: 'We are moving earlier than planned. Could you deliver {order} to our new address: {street}, {city}, third floor, no lift. The date can stay as it is. A short confirmation would be lovely.',
    chat: 'can I still change the delivery address for {order}?',
    more: 'It would be {street}, {city}.',
    followUp: 'Is there a surcharge for the third floor without a lift?',
    answer: 'The new address is noted and the delivery on {next} stands. Good luck with the move!',
  },
  wrong_colour: {
    subject: 'Wrong colour delivered, order {order}',
    mail: 'I ordered the {line} armchair in teal and received it in mustard. The delivery note says teal, and so does the box. How do I get the right one?',
    chat: 'my armchair came in mustard instead of teal',
    more: 'The delivery note for {order} does say teal.',
    followUp: 'May I use the yellow one until the right one arrives?',
    answer:
      'Two boxes were mixed up in our warehouse, sorry. On {next} we bring the teal one and take the other away.',
  },
  squeaking_bed: {
    subject: 'Our {line} bed squeaks',
    mail: 'For some weeks our {line} bed has squeaked with every movement. I have tightened every screw. We bought it in spring, order {order}. Is that covered by the warranty?',
    chat: 'our bed squeaks like mad, what can we do?',
    more: 'Less than a year old, order {order}. All screws are tight.',
    followUp: 'And if that doesn’t help, will you send somebody round?',
    answer:
      'It is usually the rests of the slatted base. We are sending felt strips with instructions; if it still squeaks we replace the frame.',
  },
  will_it_fit: {
    subject: 'Question about the size of {line}',
    mail: 'We are thinking of buying the {line} wardrobe. Our bedroom has a sloping ceiling, 2.14 m at the back wall. Is the wardrobe assembled lying down and then raised, or is there enough height to build it standing?',
    chat: 'will the {line} wardrobe go under a 2.14 m ceiling?',
    more: 'We have a sloping ceiling, that’s why I ask.',
    followUp: 'And how wide does the staircase have to be?',
    answer:
      'It is 2.08 m high and is built standing, so 2.14 m is enough. The largest panel measures 2.05 × 0.60 m.',
  },
  charged_twice: {
    subject: 'Charged twice for order {order}',
    mail: 'My card was charged €{price} twice last night for order {order}. I placed one order and have one confirmation. Please refund the second payment.',
    chat: 'my card was charged €{price} twice',
    more: 'Order {order}, both payments were taken last night.',
    followUp: 'When will the money be back in my account?',
    answer:
      'The second payment was a mistake on our side. It is being reversed without you having to do anything. We are sorry!',
  },
};

export const phrases: Phrases = {
  greetings: ['Hello', 'Good morning', 'Hi there', 'Dear customer service', 'Hi'],
  closings: ['Kind regards', 'Best wishes', 'Many thanks', 'All the best'],
  chatGreetings: ['Hi', 'Hello', 'Hi there', 'Good morning'],
  details: [
    'Sure: the order is {order}, {street}, {city}. Afternoons are best, on {phone}.',
    'Yes, that works. In case you need it: order {order}, and my number is {phone}.',
  ],
  mailThanks: [
    'Thanks for the quick reply, that settles it.',
    'Wonderful, thank you! Let’s do it that way.',
    'Thank you so much, that is a great help.',
  ],
  chatThanks: ['Great, thank you!', 'Perfect, thanks for the quick help.', 'Brilliant, thanks.'],
  chatGoodbyes: ['Have a good day!', 'Bye now!', 'You too, bye.'],
  andNow: ['Thanks for getting back to me.', 'That was quick, thanks.', 'Thank you.'],
  reminder: 'I just wanted to check that my message reached you. I am still waiting to hear back.',
  absence: {
    subject: 'Out of office',
    text: 'Hello,\n\nThank you for your message. I am out of the office until the end of the week and will only read mail now and then. If it is urgent, please contact my colleague.\n\nKind regards',
  },
};
