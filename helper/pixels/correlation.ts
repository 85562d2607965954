/** The correlation of values that are met in pairs, of which neither comes first, about a mean that is known before. */
export class PairCorrelation {
  readonly #mean: number;
  #alike = 0;
  #spread = 0;

  constructor(mean: number) {
    this.#mean = mean;
  }

  add(one: number, other: number): void {
    this.#alike += 2 * (one - this.#mean) * (other - this.#mean);
    this.#spread += (one - this.#mean) ** 2 + (other - this.#mean) ** 2;
  }

  /** −1 to 1; 1 where all values are the same, or there was no pair. */
  get value(): number {
    return this.#spread > 0 ? this.#alike / this.#spread : 1;
  }
}
