import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Flow, FlowActions } from '../flow.ts';
import { likelyLabel, withAdded } from '../review/adding.ts';
import { groupFindings, isEmpty, keptOfPatient, type Review } from '../review/findings.ts';
import { useWords } from '../words/translate.ts';
import { Question } from './Question.tsx';
import { useStyles } from './styles.ts';

/** Back and on from the review. What was written but not added, and what is kept although it tells who the patient is, is asked about first. */
export function ReviewActions({ flow, actions }: { flow: Flow; actions: FlowActions }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [asked, setAsked] = useState<'draft' | 'kept'>();
  const inspection = flow.inspection!;
  const kept = keptOfPatient(flow.review, inspection);
  const written = flow.draft?.text.trim() ?? '';

  const run = (review: Review): void => {
    setAsked(undefined);
    void actions.run(review);
  };
  const afterDraft = (review: Review): void => kept.length > 0 ? setAsked('kept') : run(review);
  const addDraft = (): void => {
    const review = withAdded(flow.review, flow.draft!.label ?? likelyLabel(written, groupFindings(inspection.documents)), written);
    actions.change({ review, draft: undefined });
    afterDraft(review);
  };

  return (
    <>
      <Button size="large" onClick={() => actions.change({ step: 'gather' })}>{words('back')}</Button>
      <Button appearance="primary" size="large" className={styles.primary} disabled={isEmpty(inspection)} onClick={() => written !== '' ? setAsked('draft') : afterDraft(flow.review)}>
        {words('deidentify')}
      </Button>
      <Question open={asked === 'draft'} title={words('draftTitle', { name: written })} hint={words('draftHint')} onClose={() => setAsked(undefined)}>
        <Button onClick={() => afterDraft(flow.review)}>{words('draftLeave')}</Button>
        <Button appearance="primary" onClick={addDraft}>{words('draftAdd')}</Button>
      </Question>
      <Question
        open={asked === 'kept'} title={words('keptTitle')} onClose={() => setAsked(undefined)}
        hint={<>{words('keptHint')}<ul className={styles.told}>{kept.map(({ category, texts }) => <li key={category} className={styles.wrap}><strong>{words.category(category)}</strong>: {texts.join(', ')}</li>)}</ul></>}
      >
        <Button onClick={() => run(flow.review)}>{words('keptGoOn')}</Button>
        <Button appearance="primary" onClick={() => setAsked(undefined)}>{words('back')}</Button>
      </Question>
    </>
  );
}
