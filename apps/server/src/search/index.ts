export { searchConsumer } from './consumers.ts';
export { forgetConversation, forgetCustomer, forgetPerson } from './forget.ts';
export { search } from './search.ts';
export { foldWords, type ToldWord, wordShares } from './told-words.ts';
