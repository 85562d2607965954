/** Writes a network of a few hundred bytes in ONNX (onnx.proto3, IR version 8, opset 13), so that no model has to be kept or fetched. */

export interface TinyNetwork {
  /** Scores of each class for each token id: how a token looks by itself. */
  own: readonly (readonly number[])[];
  /** Scores that a token adds for the one behind it: what comes after “Dr”. */
  next: readonly (readonly number[])[];
  inputs?: readonly string[];
  /** Length of the sequences where it is fixed. */
  length?: number;
  /** The width of its ids, 64 bits by default. */
  ids?: 'int32' | 'int64';
  /** Scores in half precision. */
  half?: boolean;
}

/** Numbers of `TensorProto.DataType`. */
const TYPE = { float: 1, int32: 6, int64: 7, half: 10 };

/** logits[t] = own[id[t]] + next[id[t − 1]]; the other inputs are taken and change nothing. */
export function tinyNetwork({ own, next, inputs = ['input_ids', 'attention_mask'], length, ids = 'int64', half = false }: TinyNetwork): Uint8Array {
  const classes = own[0]!.length;
  const shape = [1, length ?? 'sequence'];
  const graph = message(
    [1, node('Gather', ['own', 'input_ids'], ['here'])],
    // The ids, one place further on; before the first stands id 0, which says nothing.
    [1, node('Slice', ['input_ids', 'zero', 'minusOne', 'one'], ['head'])],
    [1, node('Slice', ['input_ids', 'zero', 'one', 'one'], ['first'])],
    [1, node('Sub', ['first', 'first'], ['nothing'])],
    [1, node('Concat', ['nothing', 'head'], ['before'], message([1, text('axis')], [3, 1], [20, 2]))],
    [1, node('Gather', ['next', 'before'], ['from'])],
    [1, node('Add', ['here', 'from'], ['sum'])],
    [1, node('Cast', ['sum'], ['logits'], message([1, text('to')], [3, half ? TYPE.half : TYPE.float], [20, 2]))],
    [2, text('tiny')],
    [5, floats('own', own)],
    [5, floats('next', next)],
    ...Object.entries({ zero: 0, one: 1, minusOne: -1 }).map(([name, value]) => [5, integer(name, value)] as Field),
    ...inputs.map((name) => [11, value(name, TYPE[ids], length === undefined ? ['batch', 'sequence'] : shape)] as Field),
    [12, value('logits', half ? TYPE.half : TYPE.float, [length === undefined ? 'batch' : 1, length ?? 'sequence', classes])],
  );
  return message([1, 8], [7, graph], [8, message([2, 13])]);
}

type Field = readonly [number: number, content: number | Uint8Array];

/** `Slice` runs along the second axis, given as its fourth input; `one` serves as the axis and as an end. */
function node(op: string, inputs: readonly string[], outputs: readonly string[], ...attributes: readonly Uint8Array[]): Uint8Array {
  return message(...inputs.map((name): Field => [1, text(name)]), ...outputs.map((name): Field => [2, text(name)]), [4, text(op)], ...attributes.map((attribute): Field => [5, attribute]));
}

function floats(name: string, rows: readonly (readonly number[])[]): Uint8Array {
  return message([1, rows.length], [1, rows[0]!.length], [2, TYPE.float], [8, text(name)], [9, new Uint8Array(Float32Array.from(rows.flat()).buffer)]);
}

function integer(name: string, value: number): Uint8Array {
  return message([1, 1], [2, TYPE.int64], [8, text(name)], [9, new Uint8Array(BigInt64Array.of(BigInt(value)).buffer)]);
}

function value(name: string, type: number, shape: readonly (number | string)[]): Uint8Array {
  const dimensions = shape.map((size): Field => [1, typeof size === 'number' ? message([1, size]) : message([2, text(size)])]);
  return message([1, text(name)], [2, message([1, message([1, type], [2, message(...dimensions)])])]);
}

/** A message of Protocol Buffers: numbers as varints, all else with its length. */
function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(fields.map(([number, content]) => (typeof content === 'number'
    ? Buffer.concat([varint(number * 8), varint(content)])
    : Buffer.concat([varint(number * 8 + 2), varint(content.length), content]))));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}

function text(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}
