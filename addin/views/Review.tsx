import type { ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import type { Flow, FlowActions } from '../flow.ts';
import { likelyLabel, withAdded } from '../review/adding.ts';
import { groupFindings, isEmpty, type Review as ReviewState } from '../review/findings.ts';
import { useWords } from '../words/translate.ts';
import { AddValue } from './AddValue.tsx';
import { DocumentText } from './DocumentText.tsx';
import { HeaderTable } from './HeaderTable.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Note } from './Notice.tsx';
import { Section, StepTitle } from './Section.tsx';
import { StudyReview } from './StudyReview.tsx';
import { useStyles } from './styles.ts';
import { TextGroup } from './TextGroup.tsx';

/** The second step: everything that was found, with a tick on what goes. */
export function Review({ flow, actions }: { flow: Flow; actions: FlowActions }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const inspection = flow.inspection!;
  const change = (review: ReviewState): void => actions.change({ review });
  const groups = groupFindings(inspection.documents);
  const values = new Map(groups.flatMap((group) => group.values.flatMap((value) => value.ids.map((id) => [id, value] as const))));
  const withSeries = inspection.studies.filter((study) => study.series.length > 0);
  const headers = inspection.studies.reduce((sum, study) => sum + study.headers.length, 0);

  return (
    <>
      <StepTitle hint={words('reviewHint')}>{words('reviewTitle')}</StepTitle>
      {isEmpty(inspection) && <Note intent="warning" title={words('attention')}>{words('nothingLeft')}</Note>}
      <Warnings inspection={inspection} />
      <LeftOut refused={inspection.refused} hint={words('leftOutHint')} />
      <Section title={words('inText')}>
        {groups.map((group) => <TextGroup key={group.label} group={group} severalDocuments={inspection.documents.length > 1} review={flow.review} onChange={change} />)}
        {groups.length === 0 && <p className={styles.hint}>{words(inspection.documents.length > 0 ? 'nothingInText' : 'noText')}</p>}
        {inspection.documents.map((document) => <DocumentText key={document.id} document={document} values={values} review={flow.review} onChange={change} onMissed={(text) => change(withAdded(flow.review, likelyLabel(text, groups), text))} />)}
        <AddValue documents={inspection.documents} groups={groups} review={flow.review} draft={flow.draft} onChange={(part) => actions.change(part)} />
      </Section>
      {withSeries.length > 0 && (
        <Section title={words('inImages')}>
          {withSeries.map((study) => <StudyReview key={study.id} study={study} position={inspection.studies.indexOf(study) + 1} review={flow.review} onChange={change} actions={actions} />)}
        </Section>
      )}
      {headers > 0 && (
        <Section title={words('inHeaders')}>
          <p className={styles.hint}>{words('headersHint')}</p>
          {inspection.studies.map((study, index) => <HeaderTable key={study.id} study={study} position={index + 1} />)}
        </Section>
      )}
    </>
  );
}

function Warnings({ inspection: { warnings, accessions } }: { inspection: Inspection }): ReactNode {
  const words = useWords();
  return (
    <>
      {accessions.missing.length > 0 && <Note intent="warning" title={words('attention')}>{words('accessionsMissing', { list: accessions.missing.join(', ') })}</Note>}
      {accessions.present.length > 0 && <Note>{words('accessionsPresent', { list: accessions.present.join(', ') })}</Note>}
      {warnings.map((warning, index) => <Note key={index} intent="warning" title={words('attention')}>{words.problem(warning)}</Note>)}
    </>
  );
}
