import { parentPort, workerData } from 'node:worker_threads';
import { problemOf } from '../problem.ts';
import { InstanceWork, type InstanceRequest, type InstanceSetup } from './instanceWork.ts';

const work = new InstanceWork(workerData as InstanceSetup);

parentPort!.on('message', (request: InstanceRequest) => {
  work.answer(request).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) => parentPort!.postMessage({ problem: problemOf(error, 'This file could not be processed.') }),
  );
});
