/** A thread of its own: learning takes seconds of a processor, in which nobody would be answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { type KnownCustomer, knownPerson, sideBySide } from './known-person.ts';
import { learnModel } from './learned.ts';

const people = (workerData as KnownCustomer[]).map((each) => {
  const known = knownPerson(each);
  return sideBySide(known, known)[0];
});
parentPort?.postMessage(learnModel(people));
