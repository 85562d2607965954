/** What one run of the helper accepts; beyond it, the person is told what to do instead. */
export const LIMITS = {
  /** Cases open at the same time. */
  cases: 8,
  files: 100_000,
  fileBytes: 16 * 2 ** 30,
  caseBytes: 64 * 2 ** 30,
  /** Bytes of a JSON body: decisions about a large case. */
  json: 8 * 2 ** 20,
  /** A case that nobody asks for is wiped after this long. */
  idleMs: 30 * 60_000,
  /** A download link lapses after this long. */
  linkMs: 60_000,
};
