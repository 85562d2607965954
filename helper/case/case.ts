import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { CaseResult, Decisions, Inspection, Stage } from '../../shared/contract/case.ts';
import { decisionsSchema } from '../../shared/contract/case.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { PeopleIndex } from '../../shared/identity/people.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Identifier, KnownValue, Replacement, StudyHeader } from '../../shared/text.ts';
import { OWN_FILES } from '../certificate/certificate.ts';
import { signCertificate, signersKey } from '../certificate/signature.ts';
import { digestFile } from '../digest.ts';
import type { OpenDocument } from '../documents/document.ts';
import { nodeMac } from '../mac.ts';
import { problemOf, ProblemError } from '../problem.ts';
import type { FaceReview } from '../pixels/faces/review.ts';
import { addToVault, ensureProject, type Project } from '../vault/projects.ts';
import { Workspace } from '../workspace.ts';
import { certificateBody } from './certify/certification.ts';
import { Delivery } from './deliver/delivery.ts';
import { Images } from './images.ts';
import { takeIn, type Intake, type IntakeFile } from './intake/intake.ts';
import { gatherKnowledge, headerValues, knowledgeOf, type Knowledge } from './inspect/knowledge.ts';
import { Ledger } from './certify/ledger.ts';
import { documentName } from './deliver/naming.ts';
import { effectivePolicy, type CaseOptions, type Watch } from './options.ts';
import { othersOf, ownersOf, studyPatients, type Owner, type StudyPatient } from './inspect/owners.ts';
import { decided, inspectReport, openReport, peopleNamed, readReports, repeatedIn, type Report } from './inspect/reports.ts';
import type { Originals } from './verify/originals.ts';
import type { CaseSource } from './intake/source.ts';
import { survey, type InstanceSummary, type Survey } from './inspect/survey.ts';

/** What a reader of `Decisions` may leave out. */
export type DecisionsInput = Parameters<typeof decisionsSchema.parse>[0] & object;

/** Everything that is known of a case once it was looked at. */
interface State {
  intake: Intake;
  survey: Survey;
  reports: Report[];
  refused: { file: IntakeFile; problem: Problem }[];
  readInPart: boolean;
}

/** What the delivering of a report takes from the case. */
interface ReportWork {
  decisions: Decisions;
  knowledge: Knowledge;
  /** The originals, and what hunts them in the output. */
  values: readonly KnownValue[];
  originals: () => Promise<Originals>;
  people: PeopleIndex;
  patients: readonly StudyPatient[];
  delivery: Delivery;
  ledger: Ledger;
  watch: Watch;
}

/** A report as it was written, and what of the originals it still says. */
interface WrittenReport {
  bytes: Uint8Array;
  journal: JournalEntry[];
  identifiers: readonly Identifier[];
  replacements: readonly Replacement[];
  residue: Problem | undefined;
}

/** Opens a case: nothing is read yet. @throws ProblemError `project-name`, `vault-damaged`. */
export async function openCase(sources: CaseSource[], options: CaseOptions): Promise<Case> {
  return new Case(sources, options);
}

/** The page of the certificate, whose library takes long to load: asked for before the workers write, it is there when they end. */
const loadPage = (): Promise<typeof import('../certificate/page.ts')> => import('../certificate/page.ts');

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
    const owners = ownersOf(state.reports, studyPatients(state.survey.instances), this.#identity);
    return {
      documents: state.reports.map((report) => inspectReport(report, this.#policy)),
      studies: await this.#images.inspect(state.survey, this.#knowledge(state, []), watch),
      ...check,
      warnings: [...this.#images.warnings(state.survey), ...warningsOf(state, owners)],
    };
  }

  /** Takes the case in and says what cannot be read and which orders are there: all that a run without a review has to know. */
  async check(watch: Watch = {}): Promise<Pick<Inspection, 'refused' | 'accessions'>> {
    const state = await this.#look(watch);
    const missing = this.#options.accessions.filter((number) => !state.survey.instances.some(({ header }) => header.AccessionNumber === number));
    return {
      refused: this.#refused(state).map(({ file, problem }) => ({ name: file.name, problem })),
      accessions: { present: this.#options.accessions.filter((number) => !missing.includes(number)), missing },
    };
  }

  /**
   * De-identifies, verifies, certifies and delivers to an empty folder. Nothing stands there before everything is verified;
   * what is held or failed is never delivered.
   * @throws ProblemError `out-not-empty`, `cancelled`; whatever is thrown, nothing half-written stays.
   */
  async deidentify(input: DecisionsInput, folder: string, watch: Watch = {}): Promise<CaseResult> {
    const decisions = decisionsSchema.parse(input);
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

  async #look({ progress, signal }: Watch): Promise<State> {
    if (this.#state) return this.#state;
    const tell = (stage: Stage, done: number, total: number): void => progress?.({ stage, done, total });
    tell('intake', 0, this.#sources.length);
    const intake = await takeIn(this.#sources, this.#workspace);
    signal?.throwIfAborted();
    tell('intake', this.#sources.length, this.#sources.length);

    const total = intake.instances.length + intake.documents.length;
    let done = 0;
    const step = (): void => {
      signal?.throwIfAborted();
      tell('inspect', ++done, total);
    };
    const surveyed = survey(intake.instances, await this.#images.readHeaders(intake.instances.map(({ ref }) => ref), step), this.#identity);
    const knowledge = gatherKnowledge(surveyed.instances, []);
    const read = await readReports(intake.documents, knowledge, { model: this.#options.model, signal }, step);
    this.#state = { intake, survey: surveyed, reports: read.reports, refused: [...surveyed.refused, ...read.refused], readInPart: read.readInPart };
    return this.#state;
  }

  #knowledge(state: State, added: Decisions['add']): Knowledge {
    return gatherKnowledge(state.survey.instances, added);
  }

  #refused(state: State): { file: Pick<IntakeFile, 'ordinal' | 'name'>; problem: Problem }[] {
    return [...state.intake.refused.map(({ ordinal, name, problem }) => ({ file: { ordinal, name }, problem })), ...state.refused];
  }

  async #deliver(state: State, decisions: Decisions, delivery: Delivery, watch: Watch): Promise<CaseResult> {
    const total = state.reports.length + state.survey.instances.length;
    let done = 0;
    const step = (): void => {
      watch.signal?.throwIfAborted();
      watch.progress?.({ stage: 'deidentify', done: ++done, total });
    };
    const ledger = new Ledger();
    const knowledge = this.#knowledge(state, decisions.add);
    const reports = decisions.add.length === 0 ? state.reports : (await readReports(state.reports.map(({ file }) => file), knowledge, { model: this.#options.model, signal: watch.signal }, () => undefined)).reports;
    // The reports name more of the people than the headers do: both know one another's.
    knowledge.people = [...new Set([...knowledge.people, ...reports.flatMap(peopleNamed)])].sort();
    const people = new PeopleIndex(knowledge.people);
    const patients = studyPatients(state.survey.instances);
    const owners = ownersOf(reports, patients, this.#identity);
    const values = this.#originals(state, reports, decisions);
    // The main thread reads reports and directories back alone: what that takes brings character sets and lists of words.
    let hunted: Promise<Originals> | undefined;
    const originals = (): Promise<Originals> => (hunted ??= import('./verify/originals.ts').then((module) => new module.Originals(values)));

    // What the reports say is known in their pictures, too.
    const knownInPictures = { ...knowledge, known: [...knowledge.known, ...values] };
    for (const [index, report] of reports.entries()) {
      await this.#deliverReport(report, owners.get(report)!, index + 1, { decisions, knowledge: knownInPictures, values, originals, people, patients, delivery, ledger, watch });
      step();
    }
    void loadPage();
    await this.#images.deidentify(state.survey, { knowledge, decisions, originals: values, delivery, signal: watch.signal }, (written) => {
      ledger.enter(written.delivery, written.journal);
      if (written.delivery.problem) watch.held?.(written.original, written.delivery.problem);
      for (const method of written.methods) ledger.methods.add(method);
      step();
    });
    for (const { subject, header } of distinct(state.survey.instances, ({ subject }) => subject.key)) {
      for (const { label, text } of headerValues(header)) if (label === 'PATIENT' || label === 'MRN') ledger.links.push({ label, replacement: subject.pseudonym, original: text });
    }
    if (state.survey.directories > 0) {
      const [{ deliverDirectory }, { InstanceVerifier }] = await Promise.all([import('./deliver/directory.ts'), import('./verify/verification.ts')]);
      const directory = await deliverDirectory(ledger.deliveries, this.#identity, delivery, new InstanceVerifier(await originals(), new Set(this.#images.removedUids(state.survey))));
      ledger.enter(directory, []);
      if (directory.problem) watch.held?.(directory.source, directory.problem);
    }
    ledger.deliveries.sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'document' ? -1 : 1));

    const everySubject = [...[...owners.values()].map(({ subject }) => subject), ...state.survey.instances.map(({ subject }) => subject)];
    return this.#conclude(state, ledger, { pseudonyms: [...new Set(everySubject.map(({ pseudonym }) => pseudonym))].sort(), warnings: [...this.#images.warnings(state.survey), ...warningsOf(state, owners)] }, delivery, watch);
  }

  async #deliverReport(report: Report, { subject, stranger }: Owner, position: number, { decisions, knowledge, values, originals, people, patients, delivery, ledger, watch }: ReportWork): Promise<void> {
    const { document, file, lang } = report;
    const name = documentName(subject, position, document.kind);
    const source = `document ${position}`;
    const otherOf = othersOf(subject, patients);
    try {
      const [{ replaceIdentifiers }, { lifetimeOf }] = await Promise.all([import('../../shared/report/replace.ts'), import('../../shared/report/dates/greatAge.ts')]);
      const lifetime = stranger ? {} : lifetimeOf(knowledgeOf(knowledge, subject));
      const pictures = await this.#images.cleanPictures(document.pictures, knowledge);
      if ([...pictures.edits.values()].includes(null) && document.segments.every(({ text }) => text.trim() === '')) {
        throw new ProblemError('document-scan', 'A page of this scanned document could not be cleaned, so the document was held back. Scan it again at a higher resolution, or black out what identifies yourself.');
      }
      const { extractAllText } = await import('../documents/residue.ts');
      const { verifyTexts } = await import('./verify/verification.ts');
      const write = async (opened: OpenDocument, identifiers: readonly Identifier[]): Promise<WrittenReport> => {
        const replacements = replaceIdentifiers(opened.segments, identifiers, { identity: this.#identity, subject, policy: this.#policy, lang, people, lifetime, otherOf, stranger });
        const { bytes, journal } = await opened.rewrite({ replacements, pictures: pictures.edits });
        return { bytes, journal, identifiers, replacements, residue: verifyTexts(await extractAllText(bytes), await originals()) };
      };
      const identifiers = decided(report, this.#policy, decisions);
      const first = await write(document, identifiers);
      const written = first.residue ? await write(await openReport(file), [...identifiers, ...await repeatedIn(report, values)]) : first;
      if (written.residue) throw new ProblemError(written.residue.code, written.residue.message);
      const { bytes } = written;
      const place = delivery.stage(name);
      writeFileSync(place, bytes);
      ledger.enter({ kind: 'document', name, source, outcome: 'deidentified', bytes: bytes.length, sha256: await digestFile(place) }, [...written.journal, ...pictures.journal]);
      ledger.link(written.identifiers, written.replacements);
    } catch (error) {
      const problem = problemOf(error, 'This document could not be de-identified. Save it again as .docx or .pdf and add that.');
      ledger.enter({ kind: 'document', name: '', source, outcome: problem.code === 'unexpected' ? 'failed' : 'held', problem, bytes: 0, sha256: '' }, []);
      watch.held?.(file.name, problem);
    }
  }

  /** What must not be found in the output: what the headers and the reports held, less what policy or reviewer keep. */
  #originals(state: State, reports: readonly Report[], decisions: Decisions): KnownValue[] {
    const values = [
      ...distinct(state.survey.instances, ({ sopClassUid }) => sopClassUid).flatMap(({ header, sopClassUid }) => this.#images.removedValues(header, sopClassUid)),
      ...reports.flatMap((report) => decided(report, this.#policy, decisions)).filter(({ label }) => this.#policy.text.operators[label] !== 'keep'),
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
      refused: this.#refused(state).map(({ file, problem }) => ({ source: `file ${file.ordinal}`, problem })),
      changes: ledger.changes,
      checks: ledger.checks(this.#policy),
      methods: ledger.methods,
      model: await model?.digest(),
      created: new Date(),
    });
    const released = ledger.deliveries.filter(({ outcome }) => outcome === 'deidentified').map(({ name }) => name);
    const { certificatePage } = await loadPage();
    await writeFile(delivery.stage(OWN_FILES.page), await certificatePage(body, signersKey()));
    await writeFile(delivery.stage(OWN_FILES.journal), ledger.journal.map((line) => `${line}\n`).join(''));
    // Signed last, so that the signature covers the others.
    const companions = await Promise.all([OWN_FILES.page, OWN_FILES.journal].map(async (name) => ({ name, sha256: await digestFile(delivery.stage(name)) })));
    await writeFile(delivery.stage(OWN_FILES.certificate), `${JSON.stringify(signCertificate({ ...body, companions }), null, 2)}\n`);
    if (this.#project) addToVault(this.#project, ledger.links);
    watch.signal?.throwIfAborted();
    delivery.release([...released, ...Object.values(OWN_FILES)]);
    watch.progress?.({ stage: 'deliver', done: 1, total: 1 });
    return { pseudonyms, deliveries: ledger.deliveries, changes: ledger.changes.total, verified: true, warnings };
  }
}

/** The first instance of each header and what else tells them apart: the thousands of a series share one. */
function distinct(instances: readonly InstanceSummary[], key: (instance: InstanceSummary) => string): InstanceSummary[] {
  const seen = new Map<StudyHeader, Set<string>>();
  return instances.filter((instance) => {
    const keys = seen.get(instance.header) ?? new Set();
    seen.set(instance.header, keys);
    const size = keys.size;
    return keys.add(key(instance)).size > size;
  });
}

function warningsOf({ reports, readInPart, survey: { instances } }: State, owners: ReadonlyMap<Report, Owner>): Problem[] {
  const patients = new Set(instances.map(({ subject }) => subject.key));
  const strangers = [...owners.values()].flatMap(({ stranger }, index) => (stranger ? [index + 1] : []));
  return [
    ...(strangers.length > 0 ? [mismatch(strangers, reports.length)] : []),
    ...(readInPart ? [{ code: 'read-in-part', message: 'A part of CaseVeil that finds names in reports is missing (folder models, or onnxruntime). Install CaseVeil again, or look for names yourself with more care.' }] : []),
    ...(patients.size > 1 ? [{ code: 'several-patients', message: `The studies are of ${patients.size} patients. Each has a pseudonym of its own, and a date shift of its own where dates are shifted.` }] : []),
  ];
}

/** @param strangers the positions of the reports, as in the names of the delivered files. */
function mismatch(strangers: readonly number[], reports: number): Problem {
  const which = reports === 1 ? 'The report' : strangers.length === 1 ? `Report ${strangers[0]}` : `Reports ${strangers.join(', ')}`;
  return { code: 'patient-mismatch', message: `${which} and the images seem to be of different people: name, date of birth and numbers agree with no study. So they share no pseudonym, and no date shift where dates are shifted. Take out what does not belong here and start again. If they are of one person, correct what is wrong in the report or the study and start again.` };
}
