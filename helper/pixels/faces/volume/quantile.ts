/** The median of the known values at the points, told by their index, of which something is true; undefined of none. */
export function medianWhere(values: Float32Array, isWanted: (at: number) => boolean): number | undefined {
  const wanted = Float64Array.from(values.filter((value, at) => !Number.isNaN(value) && isWanted(at)));
  return wanted.length > 0 ? quantile(wanted, 0.5) : undefined;
}

/**
 * The value below which the given share of the numbers lies, found by selection (Hoare 1961): a sort would take most of the time of a search.
 * Reorders the numbers.
 */
export function quantile(numbers: Float64Array, share: number): number {
  const wanted = Math.floor(share * (numbers.length - 1));
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = numbers[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
      if (i > j) break;
      const swapped = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = swapped;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return numbers[wanted]!;
}
