import { ProgressBar, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Flow } from '../flow.ts';
import { STAGE_WORDS } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { Note } from './Notice.tsx';
import { StepTitle } from './Section.tsx';
import { useStyles } from './styles.ts';

/** How far the work is. The stage is announced; the count is not, since a reader would never finish reading it. */
export function Working({ flow: { work, stopping, silent } }: { flow: Flow }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const stage = stopping ? words('stopping') : work === undefined ? words('working') : work.stage === 'upload' ? words('uploading') : STAGE_WORDS[work.stage][words.language];
  const counts = work !== undefined && work.total > 1;
  return (
    <div className={styles.centre}>
      <Spinner size="large" aria-hidden />
      <StepTitle>{words('working')}</StepTitle>
      <div className={styles.stack}>
        <span role="status" aria-live="polite">{stage}</span>
        <ProgressBar aria-label={stage} shape="rounded" thickness="large" {...(counts ? { value: work.done / work.total } : {})} />
        <span className={styles.hint}>{counts ? words('progressOf', { done: work.done, total: work.total }) : ' '}</span>
      </div>
      {silent ? <Note intent="warning">{words('helperSilent')}</Note> : <p className={styles.hint}>{words('workingHint')}</p>}
    </div>
  );
}
