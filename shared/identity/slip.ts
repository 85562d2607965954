/** Whether two words differ by one insertion, deletion, substitution or swap of neighbours (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let endA = a.length;
  let endB = b.length;
  while (endA > first && endB > first && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - first, endB - first];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[first] === b[first + 1] && a[first + 1] === b[first];
}
