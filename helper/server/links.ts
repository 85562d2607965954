import { randomBytes } from 'node:crypto';
import { ProblemError } from '../problem.ts';
import { LIMITS } from './limits.ts';

/** Links that work once: a browser's own download carries no header, and the token must not stand in a URL. */
export class Links<Target> {
  readonly #targets = new Map<string, { target: Target; lapses: number }>();

  create(target: Target): string {
    const now = Date.now();
    for (const [name, link] of this.#targets) if (link.lapses < now) this.#targets.delete(name);
    const name = randomBytes(24).toString('base64url');
    this.#targets.set(name, { target, lapses: now + LIMITS.linkMs });
    return name;
  }

  /** The target, and the link is used up. @throws ProblemError when it is used, lapsed or unknown. */
  take(name: string): Target {
    const link = this.#targets.get(name);
    this.#targets.delete(name);
    if (!link || link.lapses < Date.now()) throw new ProblemError('link-lapsed', 'This download link has been used or has lapsed. Save again from the pane.');
    return link.target;
  }
}
