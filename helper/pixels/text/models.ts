import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { packageRoot } from '../../packageRoot.ts';
import { withFusedActivations } from './hardSwish.ts';

const PADDLE = path.join('node_modules', '@gutenye', 'ocr-models', 'assets');

/** The networks, by what they do. Where they come from is told in docs/text-finder.md. */
const FILES = {
  finder: path.join('models', 'text-finder.onnx'),
  latinReader: path.join('models', 'text-reader.onnx'),
  wideReader: path.join(PADDLE, 'ch_PP-OCRv4_rec_infer.onnx'),
} as const;

const CHARACTERS = { latin: path.join('models', 'text-reader.txt'), wide: path.join(PADDLE, 'ppocr_keys_v1.txt') };

const sessions = new Map<keyof typeof FILES, Promise<InferenceSession>>();

/**
 * The network's session, opened once a process. It runs on one thread, so that frames spread over worker threads
 * or processes without fighting for cores, and the same input gives the same output on every machine of one kind.
 */
export function model(name: keyof typeof FILES): Promise<InferenceSession> {
  let session = sessions.get(name);
  if (!session) {
    session = InferenceSession.create(withFusedActivations(readFileSync(path.join(packageRoot(), FILES[name]))), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionProviders: ['cpu'],
      logSeverityLevel: 3,
    });
    sessions.set(name, session);
  }
  return session;
}

/** The characters that our reader can tell apart, in the order of its output: blank first. */
export function latinCharacters(): string[] {
  return ['', ...readFileSync(path.join(packageRoot(), CHARACTERS.latin), 'utf8')];
}

/** The characters that the wide reader can tell apart, in the order of its output: blank first, a space last. */
export function wideCharacters(): string[] {
  const lines = readFileSync(path.join(packageRoot(), CHARACTERS.wide), 'utf8').replace(/\n$/, '').split('\n');
  return ['', ...lines, ' '];
}
