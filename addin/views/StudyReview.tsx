import { Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import type { FlowActions } from '../flow.ts';
import type { Review } from '../review/findings.ts';
import { useWords } from '../words/translate.ts';
import { SeriesReview } from './SeriesReview.tsx';
import { useStyles } from './styles.ts';

interface Props {
  study: Inspection['studies'][number];
  position: number;
  review: Review;
  onChange: (review: Review) => void;
  actions: FlowActions;
}

/** Whose study it is and when it was made, whether it is sent, and its series: a study of somebody else must catch the eye. */
export function StudyReview({ study, position, review, onChange, actions }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const ids = study.series.map(({ id }) => id);
  const isSent = !ids.every((id) => review.leaveOut.includes(id));
  const title = personName(study.patientName) || words('headersOfStudy', { n: position });
  const send = (sent: boolean): void => onChange({ ...review, leaveOut: [...review.leaveOut.filter((id) => !ids.includes(id)), ...(sent ? [] : ids)] });
  return (
    <div className={styles.stack} role="group" aria-label={title}>
      <div className={styles.tight}>
        <strong className={styles.wrap}>{title}</strong>
        <span className={styles.hint}>{[isoDate(study.studyDate), study.description].filter(Boolean).join(' · ')}</span>
        <Switch className={styles.start} label={words('sendStudy')} checked={isSent} onChange={(_event, { checked }) => send(checked)} />
        {!isSent && <span className={styles.hint}>{words('studyLeftOut')}</span>}
      </div>
      {isSent && study.series.map((one) => <SeriesReview key={one.id} series={one} review={review} onChange={onChange} actions={actions} />)}
    </div>
  );
}

/** A value of VR PN as people read it: its first group, the parts in their order (PS3.5 6.2.1.1). */
function personName(value: string): string {
  return value.split('=')[0]!.split('^').filter(Boolean).join(' ');
}

/** A value of VR DA with its parts told apart; as it is where it is none. */
function isoDate(value: string): string {
  return value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}
