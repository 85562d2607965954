/**
 * Reads and writes networks in ONNX (onnx.proto3, IR version 8) as far as taking nodes out and putting others in needs it. What is not
 * touched keeps its bytes.
 */

/** A node of the graph; `encoded` holds those that were read. */
export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  /** Attributes of new nodes, all of them floats. */
  attributes?: Readonly<Record<string, number>>;
  encoded?: Uint8Array;
}

/** A tensor of floats that is part of the network. */
export interface OnnxConstant {
  dims: readonly number[];
  values: Float32Array;
}

export interface OnnxModel {
  nodes: OnnxNode[];
  /** Values of the `Constant` nodes that hold floats, by the name of their output. */
  constants: Map<string, OnnxConstant>;
  /** Fields of the model, and those of its graph without the nodes, as they were. */
  model: readonly Field[];
  graph: readonly Field[];
}

/** A field of a Protocol Buffers message: its number, its content without key and length, and the whole. */
interface Field {
  number: number;
  content: Uint8Array;
  encoded: Uint8Array;
}

/** Numbers of the fields in onnx.proto3, by message. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, op: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2, tensor: 5, type: 20 };
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9 };

/** The value of both `AttributeProto.FLOAT` and `TensorProto.FLOAT`. */
const FLOAT = 1;

/** How a field is written: number, eight bytes, bytes with their length, four bytes. */
const WIRE = { varint: 0, eight: 1, bytes: 2, four: 5 };

/** @throws RangeError when the bytes end too early. */
export function readModel(bytes: Uint8Array): OnnxModel {
  const model = fieldsOf(bytes);
  const graph = fieldsOf(model.find(({ number }) => number === MODEL.graph)!.content);
  const nodes = graph.filter(({ number }) => number === GRAPH.node).map(({ content }) => readNode(content));
  const constants = new Map(nodes.filter(({ op }) => op === 'Constant').flatMap((node) => {
    const value = readConstant(node.encoded!);
    return value ? [[node.outputs[0]!, value] as const] : [];
  }));
  return { nodes, constants, model, graph: graph.filter(({ number }) => number !== GRAPH.node) };
}

/** The network with the given nodes, in the order in which they are computed, and further constants. */
export function writeModel({ model, graph }: OnnxModel, nodes: readonly OnnxNode[], added: ReadonlyMap<string, OnnxConstant>): Uint8Array {
  const written = joined([
    ...nodes.map((node) => bytesField(GRAPH.node, node.encoded ?? encodeNode(node))),
    ...[...added].map(([name, constant]) => bytesField(GRAPH.initializer, encodeTensor(name, constant))),
    ...graph.map(({ encoded }) => encoded),
  ]);
  return joined(model.map((field) => (field.number === MODEL.graph ? bytesField(MODEL.graph, written) : field.encoded)));
}

function readNode(encoded: Uint8Array): OnnxNode {
  const fields = fieldsOf(encoded);
  const texts = (wanted: number): string[] => fields.filter(({ number }) => number === wanted).map(({ content }) => new TextDecoder().decode(content));
  return { op: texts(NODE.op)[0] ?? '', inputs: texts(NODE.input), outputs: texts(NODE.output), encoded };
}

/** @returns undefined when the node holds something else than floats, or holds them elsewhere than in `raw_data`. */
function readConstant(node: Uint8Array): OnnxConstant | undefined {
  const attribute = fieldsOf(node).find(({ number }) => number === NODE.attribute);
  const tensor = attribute && fieldsOf(attribute.content).find(({ number }) => number === ATTRIBUTE.tensor);
  if (!tensor) return undefined;
  const fields = fieldsOf(tensor.content);
  const raw = fields.find(({ number }) => number === TENSOR.raw);
  const type = fields.find(({ number }) => number === TENSOR.type);
  if (!raw || !type || readVarint(type.content, 0).value !== FLOAT) return undefined;
  const dims = fields.filter(({ number }) => number === TENSOR.dims).flatMap(({ content }) => varints(content));
  return { dims, values: new Float32Array(Uint8Array.from(raw.content).buffer) };
}

function encodeNode({ op, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return joined([
    ...inputs.map((name) => textField(NODE.input, name)),
    ...outputs.map((name) => textField(NODE.output, name)),
    textField(NODE.op, op),
    ...Object.entries(attributes).map(([name, value]) => bytesField(NODE.attribute, joined([textField(ATTRIBUTE.name, name), floatField(ATTRIBUTE.float, value), numberField(ATTRIBUTE.type, FLOAT)]))),
  ]);
}

function encodeTensor(name: string, { dims, values }: OnnxConstant): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return joined([...dims.map((size) => numberField(TENSOR.dims, size)), numberField(TENSOR.type, FLOAT), textField(TENSOR.name, name), bytesField(TENSOR.raw, raw)]);
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length; ) {
    const key = readVarint(bytes, at);
    const { from, to } = contentOf(bytes, key.next, key.value & 7);
    if (to > bytes.length) throw new RangeError('the network is cut off');
    fields.push({ number: key.value >>> 3, content: bytes.subarray(from, to), encoded: bytes.subarray(at, to) });
    at = to;
  }
  return fields;
}

/** Where the content of a field lies that is written in the given way. */
function contentOf(bytes: Uint8Array, at: number, wire: number): { from: number; to: number } {
  switch (wire) {
    case WIRE.varint:
      return { from: at, to: readVarint(bytes, at).next };
    case WIRE.eight:
      return { from: at, to: at + 8 };
    case WIRE.four:
      return { from: at, to: at + 4 };
    default: {
      const length = readVarint(bytes, at);
      return { from: length.next, to: length.next + length.value };
    }
  }
}

/** A number in groups of seven bits, the lowest first. */
function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let next = at, scale = 1; next < bytes.length; next++, scale *= 128) {
    value += (bytes[next]! & 127) * scale;
    if (bytes[next]! < 128) return { value, next: next + 1 };
  }
  throw new RangeError('the network is cut off');
}

/** Numbers written one behind the other. */
function varints(content: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at < content.length; ) {
    const { value, next } = readVarint(content, at);
    values.push(value);
    at = next;
  }
  return values;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}

function field(number: number, wire: number, ...content: Uint8Array[]): Uint8Array {
  return joined([varint(number * 8 + wire), ...content]);
}

function numberField(number: number, value: number): Uint8Array {
  return field(number, WIRE.varint, varint(value));
}

function floatField(number: number, value: number): Uint8Array {
  return field(number, WIRE.four, new Uint8Array(Float32Array.of(value).buffer));
}

function bytesField(number: number, content: Uint8Array): Uint8Array {
  return field(number, WIRE.bytes, varint(content.length), content);
}

function textField(number: number, text: string): Uint8Array {
  return bytesField(number, new TextEncoder().encode(text));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
