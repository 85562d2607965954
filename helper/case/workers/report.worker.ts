import { parentPort } from 'node:worker_threads';
import type { Detection } from '../../../shared/report/detect.ts';
import { detectWithNetworks } from '../../detection/detection.ts';
import { teachNeeds } from '../../detection/needs.ts';
import { loadTagger } from '../../detection/tagger.ts';
import { openTaggerNetwork } from '../../detection/taggerNetwork.ts';
import { LocalModel } from '../../localModel/localModel.ts';
import type { Order, Ready } from '../../pool.ts';
import { problemOf } from '../../problem.ts';
import type { ReportRequest } from './reportTask.ts';

teachNeeds();

async function search({ segments, knowledge, model }: ReportRequest): Promise<Detection> {
  const tagger = loadTagger();
  const networks = { network: await openTaggerNetwork(), model: model === undefined ? undefined : await LocalModel.open(model) };
  const progress = (share: number): void => parentPort!.postMessage({ progress: share });
  return detectWithNetworks(segments, { ...knowledge, ...(tagger ? { tagger } : {}) }, networks, { progress });
}

parentPort!.on('message', (order: Order<null, ReportRequest>) => {
  if (order === 'exit') process.exit();
  if (order === 'rest' || !('request' in order)) return;
  search(order.request).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) => parentPort!.postMessage({ problem: problemOf(error, 'This document could not be read. Open it, save it again as .docx or .pdf, and add that.') }),
  );
});

parentPort!.postMessage('ready' satisfies Ready);
