import { readFileSync } from 'node:fs';
import { ProblemError } from '../problem.ts';

/**
 * What a JSON file holds, in UTF-8 or, as PowerShell's `>` writes it, in UTF-16.
 * @param problem what to tell when it is no JSON. @throws ProblemError, or the error of `node:fs`.
 */
export function readJson(file: string, problem: { code: string; message: string }): unknown {
  const bytes = readFileSync(file);
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(problem.code, problem.message);
  }
}
