/** What a network that reads lines says at each of its steps: the probability of each class, of which 0 is the blank. */
export interface Steps {
  probabilities: Float32Array;
  steps: number;
  classes: number;
}

/** A character as the network says it, at one step or at several in a row. */
export interface SaidCharacter {
  index: number;
  /** The first step that says it, and the one after the last. */
  from: number;
  to: number;
  /** At the first step. */
  probability: number;
}

/** Greedy CTC decoding: the best class a step, repeats joined, blanks dropped (Graves et al. 2006). */
export function saidCharacters({ probabilities, steps, classes }: Steps): SaidCharacter[] {
  const said: SaidCharacter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    let probability = 0;
    for (let index = 0; index < classes; index++) {
      const value = probabilities[step * classes + index]!;
      if (value > probability) [best, probability] = [index, value];
    }
    if (best !== 0 && best === previous) said.at(-1)!.to = step + 1;
    else if (best !== 0) said.push({ index: best, from: step, to: step + 1, probability });
    previous = best;
  }
  return said;
}

/**
 * The probability of a text within the steps from one to before another: of all ways to write it there together (the forward pass of CTC).
 * @param folded for each class the first one that counts as the same.
 */
export function probabilityOf(text: readonly number[], { probabilities, classes }: Steps, from: number, to: number, folded: Uint16Array): number {
  // States are: blank, first character, blank, second character, …, blank.
  const states = 2 * text.length + 1;
  let before = new Float64Array(states);
  for (let step = from; step < to; step++) {
    const chances = new Float64Array(classes);
    for (let index = 0; index < classes; index++) chances[folded[index]!]! += probabilities[step * classes + index]!;
    const after = new Float64Array(states);
    for (let state = 0; state < states; state++) {
      const character = state % 2 === 1 ? folded[text[state >> 1]!]! : 0;
      let sum = step === from ? (state < 2 ? 1 : 0) : before[state]! + (before[state - 1] ?? 0);
      if (step > from && state > 2 && state % 2 === 1 && character !== folded[text[(state >> 1) - 1]!]) sum += before[state - 2]!;
      after[state] = sum * chances[character]!;
    }
    before = after;
  }
  return before[states - 1]! + (before[states - 2] ?? 0);
}
