import { readModel, writeModel, type OnnxConstant, type OnnxModel, type OnnxNode } from './onnx.ts';

/**
 * Writes the activations of a network so that the runtime computes them in one pass with the convolution before them.
 *
 * Paddle exports x · min(max(x + 3, 0), 6) / 6 (hard swish, Howard et al. 2019) as four nodes between two pairs of multiplication and
 * addition by one number. The runtime leaves each as a pass over memory of its own: in PP-OCRv4's recogniser 0.3 of the time. A hard
 * sigmoid, and a batch normalisation in place of each pair, are what it knows how to fuse. The result is the same but for rounding.
 * @returns the network as it was where it holds nothing of that shape.
 */
export function withFusedActivations(network: Uint8Array): Uint8Array {
  const model = readModel(network);
  const graph = indexed(model);
  const replaced = new Map<OnnxNode, OnnxNode[]>();
  const added = new Map<string, OnnxConstant>();
  for (const clip of model.nodes.filter(({ op }) => op === 'Clip')) {
    const block = hardSwishAt(clip, graph);
    if (!block) continue;
    const { before, after, channels, swish } = block;
    const name = swish.output;
    for (const node of [...before.nodes, ...swish.nodes, ...after.nodes]) replaced.set(node, []);
    replaced.set(before.nodes[1], [normalisation(before, channels, `${name} before`, added)]);
    replaced.set(swish.nodes[3], [
      { op: 'HardSigmoid', inputs: [swish.input], outputs: [`${name} gate`], attributes: { alpha: 1 / 6, beta: 0.5 } },
      { op: 'Mul', inputs: [swish.input, `${name} gate`], outputs: [swish.output] },
    ]);
    replaced.set(after.nodes[1], [normalisation(after, channels, `${name} after`, added)]);
  }
  return replaced.size === 0 ? network : writeModel(model, model.nodes.flatMap((node) => replaced.get(node) ?? [node]), added);
}

/** Who makes and who takes each value of a graph. */
interface Graph {
  constants: OnnxModel['constants'];
  makers: Map<string, OnnxNode>;
  takers: Map<string, OnnxNode[]>;
}

/** A multiplication by one number and an addition of one. */
interface Pair {
  nodes: readonly [OnnxNode, OnnxNode];
  input: string;
  output: string;
  scale: number;
  shift: number;
}

interface Block {
  before: Pair;
  /** Addition, clip, multiplication, division. */
  swish: { nodes: readonly [OnnxNode, OnnxNode, OnnxNode, OnnxNode]; input: string; output: string };
  after: Pair;
  channels: number;
}

function indexed({ nodes, constants }: OnnxModel): Graph {
  const makers = new Map<string, OnnxNode>();
  const takers = new Map<string, OnnxNode[]>();
  for (const node of nodes) {
    for (const output of node.outputs) makers.set(output, node);
    for (const input of node.inputs) takers.set(input, [...(takers.get(input) ?? []), node]);
  }
  return { constants, makers, takers };
}

/** The block around a clip: convolution, pair, hard swish, pair. */
function hardSwishAt(clip: OnnxNode, graph: Graph): Block | undefined {
  const plus = graph.makers.get(clip.inputs[0]!);
  const times = onlyTaker(clip, graph, 'Mul');
  const divided = times && onlyTaker(times, graph, 'Div');
  if (plus?.op !== 'Add' || !divided || numberIn(plus, graph) !== 3 || numberIn(divided, graph) !== 6) return undefined;
  const input = valueIn(plus, graph);
  if (!input || !times.inputs.includes(input)) return undefined;
  const before = pairEndingIn(graph.makers.get(input), graph);
  const convolution = before && graph.makers.get(before.input);
  const after = pairEndingIn(afterwards(divided, graph), graph);
  const channels = convolution?.op === 'Conv' && graph.constants.get(convolution.inputs[1]!)?.dims[0];
  if (!before || !after || !channels) return undefined;
  return { before, swish: { nodes: [plus, clip, times, divided], input, output: divided.outputs[0]! }, after, channels };
}

/** The addition behind the multiplication behind a node. */
function afterwards(node: OnnxNode, graph: Graph): OnnxNode | undefined {
  const times = onlyTaker(node, graph, 'Mul');
  return times && onlyTaker(times, graph, 'Add');
}

function pairEndingIn(plus: OnnxNode | undefined, graph: Graph): Pair | undefined {
  const between = plus?.op === 'Add' ? valueIn(plus, graph) : undefined;
  const times = between === undefined ? undefined : graph.makers.get(between);
  if (!plus || times?.op !== 'Mul' || onlyTaker(times, graph, 'Add') !== plus) return undefined;
  const [input, scale, shift] = [valueIn(times, graph), numberIn(times, graph), numberIn(plus, graph)];
  return input === undefined || scale === undefined || shift === undefined ? undefined : { nodes: [times, plus], input, output: plus.outputs[0]!, scale, shift };
}

/** The node that takes what this one makes, when no other does. */
function onlyTaker({ outputs }: OnnxNode, { takers }: Graph, op: string): OnnxNode | undefined {
  const found = takers.get(outputs[0]!) ?? [];
  return found.length === 1 && found[0]!.op === op ? found[0] : undefined;
}

/** The single number among the inputs of a node. */
function numberIn({ inputs }: OnnxNode, { constants }: Graph): number | undefined {
  const constant = inputs.map((name) => constants.get(name)).find((one) => one !== undefined);
  return constant?.values.length === 1 ? constant.values[0] : undefined;
}

/** The input of a node that is no constant. */
function valueIn({ inputs }: OnnxNode, { constants }: Graph): string | undefined {
  return inputs.find((name) => !constants.has(name));
}

/** A pair as batch normalisation, which has its numbers once a channel; they are added to the constants. */
function normalisation({ input, output, scale, shift }: Pair, channels: number, name: string, added: Map<string, OnnxConstant>): OnnxNode {
  const parameters = Object.entries({ scale, shift, mean: 0, variance: 1 }).map(([parameter, value]) => {
    const key = `${name} ${parameter}`;
    added.set(key, { dims: [channels], values: new Float32Array(channels).fill(value) });
    return key;
  });
  return { op: 'BatchNormalization', inputs: [input, ...parameters], outputs: [output], attributes: { epsilon: 0 } };
}
