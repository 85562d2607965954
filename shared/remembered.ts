/**
 * A function of an object, of which the result is kept as long as the object: what is asked for text after text is worked out once.
 * @param work whose result depends on the object alone, and the object must not change
 */
export function remembered<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const results = new WeakMap<Of, { result: Result }>();
  return (of) => {
    let known = results.get(of);
    if (!known) results.set(of, (known = { result: work(of) }));
    return known.result;
  };
}
