import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { CaseResult, Decisions, decisionsSchema, Inspection } from '../../shared/contract/case.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { PeopleIndex } from '../../shared/identity/people.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { KnownValue, Replacement } from '../../shared/text.ts';
import { OWN_FILES } from '../certificate/certificate.ts';
import { nodeMac } from '../mac.ts';
import { ProblemError } from '../problem.ts';
import type { FaceReview } from '../pixels/faces/review.ts';
import { addToVault, ensureProject, type Project } from '../vault/projects.ts';
import { Workspace } from '../workspace.ts';
import { certificateBody, loadPage, stageCertificate } from './certify/certification.ts';
import { Ledger } from './certify/ledger.ts';
import type { WrittenInstance } from './deidentify/instances.ts';
import { deidentifyReport, type ReportWork } from './deidentify/report.ts';
import { Delivery } from './deliver/delivery.ts';
import { Images } from './images.ts';
import { withoutCopies, type Duplicates } from './inspect/duplicates.ts';
import { calledNames } from './inspect/calledNames.ts';
import { namedPatients } from './inspect/namedPatients.ts';
import { gatherKnowledge, headerValues, withNames, type Knowledge } from './inspect/knowledge.ts';
import { ownersOf, studyPatients, type Owner } from './inspect/owners.ts';
import { peopleNamed, readReports, type Readers, type Report } from './inspect/reports.ts';
import { surnamesOf } from './inspect/surnames.ts';
import { distinct, type Survey, survey } from './inspect/survey.ts';
import { takeIn, type Intake, type IntakeFile } from './intake/intake.ts';
import type { CaseSource } from './intake/source.ts';
import { effectivePolicy, type CaseOptions, type Watch } from './options.ts';
import { checkDecisions, parseDecisions } from './review/decisions.ts';
import { besideWarnings, disclosures } from './review/disclosures.ts';
import { ReviewKeys } from './review/keys.ts';
import { decided, inspectReport } from './review/report.ts';
import { coverWarnings, duplicateWarnings, keptWarnings, leftOutWarnings, warningsOf } from './review/warnings.ts';
import { Steps } from './steps.ts';
import type { Originals } from './verify/originals.ts';

/** What a reader of `Decisions` may leave out. */
export type DecisionsInput = z.input<typeof decisionsSchema>;

/** Everything that is known of a case once it was looked at. */
interface State {
  intake: Intake;
  survey: Survey;
  duplicates: Duplicates;
  reports: Report[];
  refused: { file: IntakeFile; problem: Problem }[];
  readInPart: boolean;
}

/** How the texts of a case are to be read and written, and what must be gone from them. */
interface Reading extends Pick<ReportWork, 'knowledge' | 'patients' | 'values' | 'originals'> {
  reports: readonly Report[];
  owners: ReadonlyMap<Report, Owner>;
}

/** Opens a case: nothing is read yet. @throws ProblemError `project-name`, `vault-damaged`. */
export async function openCase(sources: CaseSource[], options: CaseOptions): Promise<Case> {
  return new Case(sources, options);
}

/**
 * One case on its way from intake to delivery (DESIGN.md, "The way of a case"): `inspect`, then `deidentify`, then `close`.
 *
 * The originals are never changed. Under an irreversible policy the key is random and lives only in this object.
 */
export class Case {
  readonly #sources: CaseSource[];
  readonly #options: CaseOptions;
  readonly #policy: Policy;
  readonly #workspace = new Workspace();
  readonly #project: Project | undefined;
  readonly #key: Uint8Array;
  readonly #identity: Identity;
  readonly #images: Images;
  #state: State | undefined;
  #inspection: Inspection | undefined;

  constructor(sources: CaseSource[], options: CaseOptions) {
    this.#sources = sources;
    this.#options = options;
    this.#policy = effectivePolicy(options);
    this.#project = options.policy.reversible ? ensureProject(options.project) : undefined;
    this.#key = this.#project?.key ?? new Uint8Array(randomBytes(32));
    this.#identity = new Identity(this.#key, nodeMac);
    this.#images = new Images(this.#identity, this.#key, this.#policy, options);
  }

  /** Takes the case in and looks for identifiers, changing nothing. What it returns holds originals and stays on this machine. */
  async inspect(watch: Watch = {}): Promise<Inspection> {
    const check = await this.check(watch);
    const state = await this.#look(watch);
    const patients = studyPatients(state.survey.instances);
    const owners = ownersOf(state.reports, patients, this.#identity);
    const keys = new ReviewKeys();
    this.#inspection = {
      documents: state.reports.map((report) => inspectReport(report, this.#policy, keys)),
      studies: await this.#images.inspect(state.survey, this.#knownToImages(state, { reports: state.reports, owners, patients }, parseDecisions({})), keys, watch),
      ...check,
      warnings: [...this.#warnings(state, owners), ...this.#images.lookWarnings()],
    };
    return this.#inspection;
  }

  /** Takes the case in and says what cannot be read and which orders are there: all that a run without a review has to know. */
  async check(watch: Watch = {}): Promise<Pick<Inspection, 'refused' | 'accessions'>> {
    const state = await this.#look(watch);
    const missing = this.#options.accessions.filter((number) => !state.survey.instances.some(({ header }) => header.AccessionNumber === number));
    return {
      refused: this.#refused(state).map(({ file, problem }) => ({ name: file.name, source: sourceOf(file), problem })),
      accessions: { present: this.#options.accessions.filter((number) => !missing.includes(number)), missing },
    };
  }

  /**
   * De-identifies, verifies, certifies and delivers to an empty folder. Nothing stands there before everything is verified;
   * what is held or failed is never delivered.
   * @throws ProblemError `decisions-invalid`, `out-not-empty`, `cancelled`; whatever is thrown, nothing half-written stays.
   */
  async deidentify(input: DecisionsInput, folder: string, watch: Watch = {}): Promise<CaseResult> {
    const decisions = parseDecisions(input);
    checkDecisions(decisions, this.#inspection);
    const state = await this.#look(watch);
    const delivery = new Delivery(folder);
    try {
      return await this.#deliver(state, decisions, delivery, watch);
    } catch (error) {
      delivery.discard();
      if (watch.signal?.aborted) throw new ProblemError('cancelled', 'The work was stopped. Nothing was delivered.');
      throw error;
    }
  }

  /** A frame of an inspected instance as a viewer shows it, PNG; it shows originals. @throws ProblemError `no-picture` */
  frame(instance: string, index: number): Promise<Uint8Array> {
    return this.#images.frame(instance, index);
  }

  /** The surface of a head before and after its face is cut. @throws ProblemError `no-picture` when the series is not cut. */
  facePreview(series: string): Promise<FaceReview> {
    return this.#images.facePreview(series);
  }

  /** Ends the workers and wipes the working copies. */
  async close(): Promise<void> {
    await this.#images.close();
    this.#workspace.wipe();
  }

  async #look(watch: Watch): Promise<State> {
    if (this.#state) return this.#state;
    const { progress, signal } = watch;
    const tell = (done: number): void => progress?.({ stage: 'intake', done, total: this.#sources.length });
    tell(0);
    const intake = await takeIn(this.#sources, this.#workspace);
    signal?.throwIfAborted();
    tell(this.#sources.length);

    const steps = new Steps('inspect', intake.instances.length + intake.documents.length, watch);
    const step = (): void => steps.next();
    const { instances: all, ...surveyed } = survey(intake.instances, await this.#images.readHeaders(intake.instances.map(({ ref }) => ref), step), this.#identity);
    const { instances, duplicates } = withoutCopies(all);
    const knowledge = gatherKnowledge(all, []);
    const read = await readReports(intake.documents, knowledge, { model: this.#options.model, signal, steps }, step);
    this.#state = { intake, survey: { ...surveyed, instances }, duplicates, reports: read.reports, refused: [...surveyed.refused, ...read.refused], readInPart: read.readInPart };
    return this.#state;
  }

  #refused(state: State): { file: Pick<IntakeFile, 'ordinal' | 'name'>; problem: Problem }[] {
    return [...state.intake.refused.map(({ ordinal, name, problem }) => ({ file: { ordinal, name }, problem })), ...state.refused];
  }

  /** What the texts of a case are read and written by: known people, owners, and the originals that must go. */
  async #reading(state: State, decisions: Decisions, { signal }: Watch, steps: Readers['steps']): Promise<Reading> {
    const knowledge = gatherKnowledge(state.survey.instances, decisions.add);
    // What the reviewer added is looked for, too.
    const reports = decisions.add.length === 0 ? state.reports : (await readReports(state.reports.map(({ file }) => file), knowledge, { model: this.#options.model, signal, steps }, () => undefined)).reports;
    // The reports name more of the people than the headers do: both know one another's.
    knowledge.people = [...new Set([...knowledge.people, ...reports.flatMap(peopleNamed)])].sort();
    const patients = studyPatients(state.survey.instances);
    const values = this.#originals(state, reports, decisions);
    // The main thread reads reports and directories back alone: what that takes brings character sets and lists of words.
    let hunted: Promise<Originals> | undefined;
    const originals = (): Promise<Originals> => (hunted ??= import('./verify/originals.ts').then((module) => new module.Originals(values)));
    return { knowledge, reports, patients, owners: ownersOf(reports, patients, this.#identity), values, originals };
  }

  async #deliver(state: State, decisions: Decisions, delivery: Delivery, watch: Watch): Promise<CaseResult> {
    const sent = this.#images.sent(state.survey, decisions.leaveOut);
    const { instances } = sent;
    const steps = new Steps('deidentify', state.reports.length + instances.length, watch);
    const ledger = new Ledger();
    const enter = ({ original, delivery: entry, journal }: Pick<WrittenInstance, 'original' | 'delivery' | 'journal'>): void => {
      ledger.enter(entry, journal);
      if (entry.problem) watch.held?.(original, entry.problem, entry.source, entry.place);
    };
    const reading = await this.#reading(state, decisions, watch, steps);
    const { knowledge, reports, owners, values } = reading;

    // What the reports say is known in their pictures, too.
    const work = { ...reading, knowledge: { ...knowledge, known: [...knowledge.known, ...values] }, people: new PeopleIndex(knowledge.people), identity: this.#identity, policy: this.#policy, images: this.#images, decisions, delivery };
    const journals: JournalEntry[][] = [];
    const replaced: Replacement[] = [];
    for (const [index, report] of reports.entries()) {
      const written = await deidentifyReport(report, owners.get(report)!, index + 1, work);
      enter(written);
      journals.push(written.journal);
      replaced.push(...written.replacements.filter(({ label }) => label === 'PATIENT'));
      ledger.link(written.identifiers, written.replacements);
      steps.next();
    }
    void loadPage();
    const known = { ...this.#knownToImages(state, reading, decisions), people: knowledge.people };
    const covered: string[] = [];
    const hunted = await this.#images.hunted(values, state.survey);
    await this.#images.deidentify(state.survey, { knowledge: known, decisions, originals: hunted, delivery, signal: watch.signal }, (written) => {
      enter(written);
      for (const method of written.methods) ledger.methods.add(method);
      if (written.coversMuch) covered.push(written.delivery.name);
      steps.next();
    });
    for (const { subject, header } of distinct(instances, ({ subject }) => subject.key)) {
      for (const { label, text } of headerValues(header)) if (label === 'PATIENT' || label === 'MRN') ledger.links.push({ label, replacement: subject.pseudonym, original: text });
    }
    if (state.survey.directories > 0) {
      const [{ deliverDirectory }, { InstanceVerifier }, { Originals }] = await Promise.all([import('./deliver/directory.ts'), import('./verify/verification.ts'), import('./verify/originals.ts')]);
      const verifier = new InstanceVerifier(new Originals(hunted), new Set(this.#images.removedUids(state.survey)));
      const directory = await deliverDirectory(ledger.deliveries, this.#identity, delivery, verifier);
      enter({ original: directory.source, delivery: directory, journal: [] });
    }
    ledger.sort();

    const subjects = [...[...owners.values()].map(({ subject }) => subject), ...instances.map(({ subject }) => subject)];
    const pseudonyms = [...new Set(subjects.map(({ pseudonym }) => pseudonym))].sort();
    return this.#conclude(state, ledger, { pseudonyms, warnings: [...this.#warnings({ ...state, survey: sent }, owners), ...leftOutWarnings(state.survey.instances.length - instances.length), ...besideWarnings(replaced), ...disclosures(journals), ...coverWarnings(covered), ...keptWarnings(ledger.kept)] }, delivery, watch);
  }

  /** What headers and pixels are read by: what the headers say, and what the reports call the patients and others besides. */
  #knownToImages(state: State, { reports, owners, patients }: Pick<Reading, 'reports' | 'owners' | 'patients'>, decisions: Decisions): Knowledge {
    const read = reports.map((report) => ({ owner: owners.get(report)!, segments: report.document.segments, goes: decided(report, this.#policy, decisions).goes }));
    const knowledge = this.#images.knowledge(state.survey.instances, decisions.add);
    return { ...withNames(withNames(knowledge, calledNames(read, patients)), surnamesOf(read, knowledge.people)), named: namedPatients(patients) };
  }

  /** What a person should know of the case, whatever becomes of it. */
  #warnings({ survey: found, duplicates, readInPart }: State, owners: ReadonlyMap<Report, Owner>): Problem[] {
    return [...this.#images.warnings(found), ...duplicateWarnings(duplicates), ...warningsOf(found.instances, owners, readInPart)];
  }

  /** What must not be found in the output: what the headers and the reports held, less what policy or reviewer keep. */
  #originals(state: State, reports: readonly Report[], decisions: Decisions): KnownValue[] {
    const values = [
      ...distinct(state.survey.instances, ({ sopClassUid }) => sopClassUid).flatMap(({ header, sopClassUid }) => this.#images.removedValues(header, sopClassUid)),
      ...reports.flatMap((report) => decided(report, this.#policy, decisions).goes).filter(({ label }) => this.#policy.text.operators[label] !== 'keep'),
      ...decisions.add,
    ];
    return [...new Map(values.map(({ label, text }) => [`${label}\0${text}`, { label, text }])).values()];
  }

  async #conclude(state: State, ledger: Ledger, { pseudonyms, warnings }: Pick<CaseResult, 'pseudonyms' | 'warnings'>, delivery: Delivery, watch: Watch): Promise<CaseResult> {
    watch.progress?.({ stage: 'certify', done: 0, total: 1 });
    const model = state.reports.length > 0 ? await this.#options.model?.() : undefined;
    const body = certificateBody({
      policy: this.#policy,
      answers: this.#options,
      result: { pseudonyms, deliveries: ledger.deliveries, warnings },
      refused: this.#refused(state).map(({ file, problem }) => ({ source: sourceOf(file), problem })),
      changes: ledger.changes,
      kept: ledger.kept,
      checks: ledger.checks(this.#policy),
      methods: ledger.methods,
      model: await model?.digest(),
      created: new Date(),
    });
    await stageCertificate(body, ledger.journal, delivery);
    if (this.#project) addToVault(this.#project, ledger.links);
    watch.signal?.throwIfAborted();
    const released = ledger.deliveries.filter(({ outcome }) => outcome === 'deidentified').map(({ name }) => name);
    delivery.release([...released, ...Object.values(OWN_FILES)]);
    watch.progress?.({ stage: 'deliver', done: 1, total: 1 });
    return { pseudonyms, deliveries: ledger.deliveries, changes: ledger.changes.total, ...(ledger.kept ? { kept: ledger.kept } : {}), verified: true, warnings };
  }
}

/** What the certificate calls a file that was left out: its place among all that were given. */
function sourceOf({ ordinal }: Pick<IntakeFile, 'ordinal'>): string {
  return `file ${ordinal}`;
}
