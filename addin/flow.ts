import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { CaseResult, Inspection } from '../shared/contract/case.ts';
import type { Answer, CaseState, FaceReview, LinkRequest, Options } from '../shared/contract/http.ts';
import type { Problem } from '../shared/journal.ts';
import { DEFAULT_POLICY, DEFAULT_PROJECT, PROJECT_NAME } from '../shared/policy/policy.ts';
import { cleanCase, type GivenFile } from './cleanCase.ts';
import { HelperClient } from './helperClient.ts';
import type { CleanCase, Host, HostItem } from './hosts/host.ts';
import type { Draft } from './review/adding.ts';
import { carriedOver } from './review/carriedOver.ts';
import { NO_REVIEW, decisionsOf, type Review } from './review/findings.ts';
import { uploadAll, type AddedFile } from './upload.ts';

/** What the person chose before the inspection. */
export interface Choices {
  policy: string;
  project: string;
  accessions: string;
  burnedIn: Answer;
  face: Answer;
}

/** How far the work is. While files are being read `stage` is `upload`. */
export interface Work {
  stage: 'upload' | NonNullable<CaseState['progress']>['stage'];
  done: number;
  total: number;
}

/** Everything the views show. */
export interface Flow {
  step: 'gather' | 'inspecting' | 'review' | 'running' | 'result';
  options: Options | undefined;
  items: HostItem[];
  unticked: ReadonlySet<string>;
  added: AddedFile[];
  choices: Choices;
  work: Work | undefined;
  /** The person asked to stop, and the helper is at it. */
  stopping: boolean;
  /** The helper has not been heard of for `SILENCE_MS`. */
  silent: boolean;
  inspection: Inspection | undefined;
  review: Review;
  /** What the person writes to have it removed besides; undefined while nobody does. */
  draft: Draft | undefined;
  result: CaseResult | undefined;
  clean: CleanCase | undefined;
  /** Some of the result was saved or put back. */
  saved: boolean;
  problem: Problem | undefined;
}

const START: Flow = {
  step: 'gather',
  options: undefined,
  items: [],
  unticked: new Set(),
  added: [],
  choices: { policy: DEFAULT_POLICY, project: DEFAULT_PROJECT, accessions: '', burnedIn: 'unknown', face: 'unknown' },
  work: undefined,
  stopping: false,
  silent: false,
  inspection: undefined,
  review: NO_REVIEW,
  draft: undefined,
  result: undefined,
  clean: undefined,
  saved: false,
  problem: undefined,
};

/** What an inspection depends on. */
type Inputs = Pick<Flow, 'items' | 'unticked' | 'added' | 'choices'>;

/** The helper says every 15 seconds that it is there. */
const SILENCE_MS = 40_000;

export interface FlowActions {
  change(part: Partial<Flow>): void;
  /** Looks the case through; where nothing has changed since it was, the review goes on. */
  inspect(): Promise<void>;
  /** A picture of the case under review, as it is. */
  frame(instance: string, index: number): Promise<Blob>;
  facePreview(series: string): Promise<FaceReview>;
  /** De-identifies as the review says. */
  run(review: Review): Promise<void>;
  /** Asks the helper to stop; asked again, the pane waits for it no longer. */
  cancel(): void;
  save(what: LinkRequest['what']): Promise<void>;
  startAnew(): void;
  /** Does something and shows what goes wrong. */
  attempt(work: () => Promise<void>): Promise<void>;
}

/** The one flow of the pane: gather, inspect, review, run, result. Every step back leaves nothing running in the helper. */
export function useFlow(host: Host, client: HelperClient): [Flow, FlowActions] {
  const [flow, change] = useReducer((state: Flow, part: Partial<Flow>): Flow => ({ ...state, ...part }), START);
  const caseId = useRef<string>(undefined);
  const given = useRef<GivenFile[]>([]);
  const stop = useRef(new AbortController());
  const inspected = useRef<Inputs>(undefined);

  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    try {
      change({ problem: undefined });
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'case-unknown') return change({ problem });
      // The helper was started again or let the case lapse; files and decisions are the pane's own.
      caseId.current = undefined;
      inspected.current = undefined;
      change({ step: 'gather', problem: { ...problem, code: 'case-lost' } });
    }
  }, []);

  const gather = useCallback(() => attempt(async () => change({ items: await host.gather() })), [host, attempt]);

  const wipe = useCallback((): void => {
    const id = caseId.current;
    caseId.current = undefined;
    inspected.current = undefined;
    if (id !== undefined) void client.wipe(id).catch(() => undefined); // it lapses by itself
  }, [client]);

  useEffect(() => {
    void attempt(async () => {
      change({ options: await client.options() });
    });
    void gather();
    addEventListener('pagehide', wipe);
    return () => {
      removeEventListener('pagehide', wipe);
      wipe();
    };
  }, [client, attempt, gather, wipe]);

  /** Follows the case until it waits for the person again. */
  const followed = async (id: string): Promise<CaseState> => {
    let silence: number | undefined;
    try {
      for await (const state of client.states(id, stop.current.signal)) {
        clearTimeout(silence);
        silence = window.setTimeout(() => change({ silent: true }), SILENCE_MS);
        change({ silent: false });
        if (!state) continue;
        change({ work: state.progress });
        if (state.phase !== 'inspecting' && state.phase !== 'running' && state.phase !== 'gathering') return state;
        if (state.phase === 'gathering' && state.problem) return state;
      }
      return { phase: 'failed', files: 0, problem: { code: 'helper-away', message: 'The helper does not answer.' } };
    } finally {
      clearTimeout(silence);
    }
  };

  const inspect = (): Promise<void> => attempt(async () => {
    if (inspected.current && flow.inspection && sameInputs(inspected.current, flow)) return change({ step: 'review' });
    wipe();
    stop.current = new AbortController();
    change({ step: 'inspecting', ...AT_WORK });
    try {
      const { choices } = flow;
      const accessions = choices.accessions.split(/[,;\s]+/).filter((number) => number !== '');
      caseId.current = await client.createCase({ policy: choices.policy, project: PROJECT_NAME.test(choices.project) ? choices.project : DEFAULT_PROJECT, accessions, burnedIn: choices.burnedIn, face: choices.face });
      const items = flow.items.filter(({ id, unreadable }) => !unreadable && !flow.unticked.has(id));
      given.current = await uploadAll(client, caseId.current, items, flow.added, stop.current.signal, (done, total) => change({ work: { stage: 'upload', done, total } }));
      await client.inspect(caseId.current);
      const state = await followed(caseId.current);
      if (state.phase !== 'review') return change({ step: 'gather', problem: state.problem });
      const inspection = await client.inspection(caseId.current);
      inspected.current = flow;
      change({ step: 'review', inspection, review: flow.inspection ? carriedOver(flow.review, flow.inspection, inspection) : NO_REVIEW });
    } catch (error) {
      change({ step: 'gather' });
      if (!stop.current.signal.aborted) throw error;
      wipe();
      change({ problem: CANCELLED });
    }
  });

  const run = (review: Review): Promise<void> => attempt(async () => {
    const id = caseId.current!;
    const inspection = flow.inspection!;
    stop.current = new AbortController();
    change({ step: 'running', ...AT_WORK });
    try {
      await client.run(id, decisionsOf(review, inspection));
      const state = await followed(id);
      if (state.phase !== 'done') return change({ step: state.phase === 'review' ? 'review' : 'gather', problem: state.problem });
      const result = await client.result(id);
      change({ step: 'result', result, saved: false, clean: cleanCase(id, given.current, inspection, result, client) });
    } catch (error) {
      change({ step: 'review' });
      if (!stop.current.signal.aborted) throw error;
      change({ problem: CANCELLED });
    }
  });

  const actions: FlowActions = {
    change,
    attempt,
    inspect,
    frame: (instance, index) => client.frame(caseId.current!, instance, index),
    facePreview: (series) => client.facePreview(caseId.current!, series),
    run,
    cancel: () => {
      change({ stopping: true });
      if (flow.stopping || flow.work?.stage === 'upload' || caseId.current === undefined) stop.current.abort();
      else void client.cancel(caseId.current).catch(() => stop.current.abort());
    },
    save: (what) => attempt(async () => {
      host.save(await client.link(caseId.current!, what));
      change({ saved: true });
    }),
    startAnew: () => {
      wipe();
      // Accession numbers and what the person knows of the images are of that patient.
      change({ ...START, options: flow.options, choices: { ...START.choices, policy: flow.choices.policy, project: flow.choices.project } });
      void gather();
    },
  };
  return [flow, actions];
}

/** The person stopped the work before the helper could say so itself. */
const CANCELLED: Problem = { code: 'cancelled', message: 'You stopped the work. Nothing was delivered.' };

/** How work begins. */
const AT_WORK = { work: undefined, stopping: false, silent: false } satisfies Partial<Flow>;

function sameInputs(one: Inputs, other: Inputs): boolean {
  return one.items === other.items && one.unticked === other.unticked && one.added === other.added && one.choices === other.choices;
}

/** What to tell of an error. */
export function problemOf(error: unknown): Problem {
  const problem = (error as { problem?: Problem } | undefined)?.problem;
  return problem ?? { code: 'unexpected', message: 'Something unforeseen happened in this pane. Reload it and try again.' };
}
