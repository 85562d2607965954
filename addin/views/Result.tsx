import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDownloadRegular, CertificateRegular, CheckmarkCircleFilled, ShieldCheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { keepsKnown, pixelsUnread, type CaseResult, type Inspection } from '../../shared/contract/case.ts';
import { baseName } from '../cleanCase.ts';
import type { Flow, FlowActions } from '../flow.ts';
import { useWords } from '../words/translate.ts';
import { LeftOut } from './LeftOut.tsx';
import { Note } from './Notice.tsx';
import { Section, StepTitle } from './Section.tsx';
import { useStyles } from './styles.ts';

/** The warning that the reviewer kept something, which the pane says in the person's own words. */
const SAID_ABOVE = 'kept-by-reviewer';

/** The third step: what was done, what was held back, and the certificate. Putting back and saving stand in the footer. */
export function Result({ flow, actions, notes }: { flow: Flow; actions: FlowActions; notes: ReactNode }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const result = flow.result!;
  const delivered = result.deliveries.filter(({ outcome }) => outcome === 'deidentified');
  const held = result.deliveries.length - delivered.length;
  const { documents, refused } = flow.inspection!;
  const images = delivered.filter(({ kind }) => kind === 'instance').length;
  const title = delivered.length === 0 ? 'doneNothing' : held > 0 ? 'doneHeld' : result.kept ? 'doneKept' : pixelsUnread(result) ? 'doneUnread' : 'doneTitle';
  return (
    <>
      <StepTitle>{words(title)}</StepTitle>
      {notes}
      {flow.saved && <Note intent="success">{words('savedDone')}</Note>}
      {delivered.length > 0 && <Summary result={result} />}
      {held > 0 && <Held result={result} documents={documents} />}
      {result.kept && <Note intent="warning">{words('keptByYou', { list: result.kept.map(({ category, count }) => `${words.category(category)} (${count})`).join(', ') })}</Note>}
      <LeftOut refused={refused} hint={words('leftOutOfResult', { n: refused.length })} />
      {result.warnings.filter(({ code }) => code !== SAID_ABOVE).map((warning, index) => <Note key={index} intent="warning" title={words('attention')}>{words.problem(warning)}</Note>)}
      {delivered.length > 0 && (
        <Section title={words('results')}>
          <ul className={mergeClasses(styles.list, styles.card)}>
            {result.deliveries.map((delivery, index) => delivery.kind === 'document' && delivery.outcome === 'deidentified' && (
              <SavedRow key={index} name={baseName(delivery.name)} of={documentOf(delivery.source, documents)} label={words('saveNamed', { name: baseName(delivery.name) })} onSave={() => void actions.save(index)} />
            ))}
            {images > 0 && <SavedRow name={words('imagesDone', { n: images })} label={words('saveImages')} onSave={() => void actions.save('images')} />}
            <SavedRow name={words('certificate')} label={words('saveCertificate')} onSave={() => void actions.save('certificate')} />
          </ul>
        </Section>
      )}
      <p className={styles.hint}>{words('wiped')}</p>
    </>
  );
}

function Summary({ result }: { result: CaseResult }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const count = (kind: string): number => result.deliveries.filter((delivery) => delivery.kind === kind && delivery.outcome === 'deidentified').length;
  const counts = [
    ...(count('document') > 0 ? [words('reportsDone', { n: count('document') })] : []),
    ...(count('instance') > 0 ? [words('imagesDone', { n: count('instance') })] : []),
    words('changesDone', { n: result.changes }),
  ];
  const keeps = keepsKnown(result);
  const readBack = pixelsUnread(result) ? (keeps ? 'verifiedKeptUnread' : 'verifiedUnread') : keeps ? 'verifiedKept' : 'verifiedDone';
  return (
    <ul className={mergeClasses(styles.list, styles.card)}>
      <li className={styles.row}>{keeps ? <WarningRegular className={styles.mixed} aria-hidden /> : <CheckmarkCircleFilled className={styles.good} aria-hidden />}<span>{counts.join(' · ')}</span></li>
      {result.verified && <li className={styles.row}><ShieldCheckmarkRegular className={keeps ? styles.mixed : styles.good} aria-hidden /><span>{words(readBack)}</span></li>}
      <li className={styles.row}>
        <CertificateRegular className={styles.good} aria-hidden />
        <span>{words('pseudonym', { n: result.pseudonyms.length })}: <span className={styles.mono} data-testid="pseudonyms">{result.pseudonyms.join(', ')}</span></span>
      </li>
    </ul>
  );
}

/** Equal reasons are one line: a series of 400 held images is one thing to know. */
function Held({ result, documents }: { result: CaseResult; documents: Inspection['documents'] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const held = result.deliveries.filter(({ outcome }) => outcome !== 'deidentified');
  const reasons = new Map<string, string[]>();
  for (const { source, problem } of held) {
    const reason = problem ? words.problem(problem) : '';
    reasons.set(reason, [...(reasons.get(reason) ?? []), documentOf(source, documents) ?? sourceWords(source)]);
  }
  return (
    <Section title={words('heldBack', { n: held.length })}>
      <p className={styles.hint}>{words('heldHint')}</p>
      <ul className={mergeClasses(styles.list, styles.card)}>
        {[...reasons].map(([reason, sources]) => (
          <li key={reason} className={styles.tight}>
            <Names names={sources} />
            <span className={styles.hint}>{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );

  function sourceWords(source: string): string {
    const image = /^instance (\d+)$/.exec(source)?.[1];
    return image === undefined ? source : words('imageNumber', { n: image });
  }
}

/** The name that a document was given under, by which the person knows it. */
function documentOf(source: string, documents: Inspection['documents']): string | undefined {
  const position = /^document (\d+)$/.exec(source)?.[1];
  return position === undefined ? undefined : documents[Number(position) - 1]?.name;
}

/** Names that a line can hold. */
const LISTED = 3;

/** The names of what was held for one reason: a few of many, until all are asked for. */
function Names({ names }: { names: readonly string[] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const isLong = names.length > LISTED && !all;
  return (
    <>
      <strong className={styles.wrap}>{isLong ? `${names.slice(0, LISTED - 1).join(', ')} …` : names.join(', ')}</strong>
      {isLong && <Button className={styles.start} size="small" appearance="subtle" onClick={() => setAll(true)}>{words('showMore', { n: names.length - LISTED + 1 })}</Button>}
    </>
  );
}

/** Something to save; `of` is the original that it was made from. */
function SavedRow({ name, of, label, onSave }: { name: string; of?: string | undefined; label: string; onSave: () => void }): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={mergeClasses(styles.grow, styles.tight)}>
        <span className={styles.name} title={name}>{name}</span>
        {of !== undefined && <span className={mergeClasses(styles.name, styles.hint)} title={of}>← {of}</span>}
      </div>
      <Button size="small" appearance="subtle" icon={<ArrowDownloadRegular />} aria-label={label} title={label} onClick={onSave} />
    </li>
  );
}
