/** Where an image stands, as a viewer tells it: nothing of it identifies. */
export interface Place {
  /** `CT series 3`. */
  series: string;
  image: number;
}

/** Files in few words: `CT series 3, images 1–40; document 2`. @param files each by its place or, without one, by what the certificate calls it */
export function placesInWords(files: readonly { source: string; place?: Place | undefined }[]): string {
  const series = new Map<string, number[]>();
  for (const { place } of files) if (place) series.set(place.series, [...series.get(place.series) ?? [], place.image]);
  const images = [...series].map(([name, numbers]) => `${name}, ${new Set(numbers).size === 1 ? 'image' : 'images'} ${ranges(numbers)}`);
  return [...images, ...files.filter(({ place }) => !place).map(({ source }) => source)].join('; ');
}

/** `1–3, 7`. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** What was held for one reason, in the order of the reasons. */
export function byReason<File extends { message: string }>(files: readonly File[]): Map<string, File[]> {
  const reasons = new Map<string, File[]>();
  for (const file of files) {
    const known = reasons.get(file.message);
    if (known) known.push(file);
    else reasons.set(file.message, [file]);
  }
  return reasons;
}
