import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Box } from '../image/box.ts';
import type { RgbImage } from './rgbImage.ts';

/** A face as a network saw it. */
export interface DetectedFace {
  box: Box;
  /** 0 to 1. */
  score: number;
}

/** Finds upright faces in pictures: two networks of face-api (MIT), which carries their weights, on TensorFlow.js's WebAssembly backend. */
export interface FaceDetector {
  /** A single-shot detector on MobileNet: precise, finds faces from a tenth to the whole of the picture. */
  precise(image: RgbImage, least: number): Promise<DetectedFace[]>;
  /** A small network of the YOLO kind: fast, forgiving with drawings, renderings and poor light. */
  forgiving(image: RgbImage, least: number): Promise<DetectedFace[]>;
}

let loaded: Promise<FaceDetector> | undefined;

/** Loads the networks once a process, about a second; works offline. @throws when the installation is incomplete. */
export function faceDetector(): Promise<FaceDetector> {
  return (loaded ??= load());
}

// The parts of face-api that are used here; its own types need the browser's.
interface Tensor { dispose(): void }
interface Network { loadFromWeightMap(weights: unknown): void }
interface FaceApi {
  tf: {
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
    tensor3d(values: Int32Array, shape: [number, number, number], type: 'int32'): Tensor;
    io: { decodeWeights(bytes: ArrayBuffer, manifest: unknown): unknown };
  };
  nets: { ssdMobilenetv1: Network; tinyFaceDetector: Network };
  SsdMobilenetv1Options: new (options: { minConfidence: number; maxResults: number }) => unknown;
  TinyFaceDetectorOptions: new (options: { scoreThreshold: number; inputSize: number }) => unknown;
  detectAllFaces(input: Tensor, options: unknown): PromiseLike<{ box: Box; score: number }[]>;
}

const MOST_FACES = 60;
const FORGIVING_INPUT = 416;

async function load(): Promise<FaceDetector> {
  const require = createRequire(import.meta.url);
  const wasm = require('@tensorflow/tfjs-backend-wasm') as { setWasmPaths(folder: string): void; setThreadsCount(count: number): void };
  wasm.setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}${path.sep}`);
  // Its threads are created with `eval` and outlive the work; one thread is fast enough here.
  wasm.setThreadsCount(1);
  const api = require('@vladmandic/face-api/dist/face-api.node-wasm.js') as FaceApi;
  await api.tf.setBackend('wasm');
  await api.tf.ready();
  const models = path.join(path.dirname(require.resolve('@vladmandic/face-api/package.json')), 'model');
  loadWeights(api, api.nets.ssdMobilenetv1, models, 'ssd_mobilenetv1_model');
  loadWeights(api, api.nets.tinyFaceDetector, models, 'tiny_face_detector_model');

  const detect = async (image: RgbImage, options: unknown): Promise<DetectedFace[]> => {
    const tensor = api.tf.tensor3d(Int32Array.from(image.data), [image.height, image.width, 3], 'int32');
    try {
      const faces = await api.detectAllFaces(tensor, options);
      return faces.map(({ box, score }) => ({ box: { x: box.x, y: box.y, width: box.width, height: box.height }, score }));
    } finally {
      tensor.dispose();
    }
  };
  return {
    precise: (image, least) => detect(image, new api.SsdMobilenetv1Options({ minConfidence: least, maxResults: MOST_FACES })),
    forgiving: (image, least) => detect(image, new api.TinyFaceDetectorOptions({ scoreThreshold: least, inputSize: FORGIVING_INPUT })),
  };
}

function loadWeights(api: FaceApi, network: Network, folder: string, name: string): void {
  const manifest = JSON.parse(readFileSync(path.join(folder, `${name}-weights_manifest.json`), 'utf8')) as [{ paths: string[]; weights: unknown }];
  const bytes = readFileSync(path.join(folder, manifest[0].paths[0]!));
  network.loadFromWeightMap(api.tf.io.decodeWeights(new Uint8Array(bytes).buffer, manifest[0].weights));
}
