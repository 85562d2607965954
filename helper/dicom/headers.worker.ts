import { parentPort, workerData } from 'node:worker_threads';
import { Identity } from '../../shared/identity/identity.ts';
import { problemOf } from '../problem.ts';
import { HeaderWork, type HeaderRequest, type HeaderSetup } from './headerWork.ts';

const { projectKey, policy } = workerData as HeaderSetup;
const work = new HeaderWork(new Identity(projectKey), policy);

parentPort!.on('message', (request: HeaderRequest[]) => {
  work.batch(request).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) => parentPort!.postMessage({ problem: problemOf(error, 'These files could not be processed.') }),
  );
});
