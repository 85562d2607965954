import { parentPort } from 'node:worker_threads';
import type { Order, Ready } from '../../pool.ts';
import { problemOf } from '../../problem.ts';
import type { InstanceRequest, InstanceSetup, TextLesson } from './instanceTasks.ts';
import { InstanceWork } from './instanceWork.ts';
import { teachNeeds } from '../../detection/needs.ts';

teachNeeds();

let work: InstanceWork | undefined;

parentPort!.on('message', (order: Order<InstanceSetup, InstanceRequest, TextLesson>) => {
  if (order === 'exit') process.exit();
  if (order === 'rest') work = undefined;
  else if ('setup' in order) work = new InstanceWork(order.setup);
  else if ('lesson' in order) work!.learn(order.lesson);
  else {
    work!.answer(order.request).then(
      (result) => parentPort!.postMessage({ result }),
      (error: unknown) => parentPort!.postMessage({ problem: problemOf(error, 'This file could not be processed.') }),
    );
  }
});

parentPort!.postMessage('ready' satisfies Ready);
