import { Button, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { FaceReview } from '../../shared/contract/http.ts';
import type { Problem } from '../../shared/journal.ts';
import { problemOf } from '../flow.ts';
import { useWords } from '../words/translate.ts';
import { Note } from './Notice.tsx';
import { useStyles } from './styles.ts';

/** The surface of the head before and after, asked for by a button: it takes seconds. */
export function FacePreview({ preview }: { preview(): Promise<FaceReview> }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [state, setState] = useState<'closed' | 'working' | FaceReview | Problem>('closed');

  if (state === 'closed') {
    const open = (): void => {
      setState('working');
      void preview().then(setState, (error: unknown) => setState(problemOf(error)));
    };
    return <Button size="small" appearance="subtle" onClick={open}>{words('facePreview')}</Button>;
  }
  if (state === 'working') return <Spinner size="tiny" label={words('facePreparing')} />;
  if ('code' in state) return <Note intent="warning">{words.problem(state)}</Note>;
  return (
    <div className={styles.faces} data-testid="face-preview">
      {(['before', 'after'] as const).flatMap((when) => {
        const name = words(when === 'before' ? 'faceBefore' : 'faceAfter');
        return [<span key={when} className={styles.hint}>{name}</span>, ...state.views.map((view) => <img key={`${when} ${view.yaw}`} src={view[when]} alt={`${name}, ${view.yaw}°`} />)];
      })}
    </div>
  );
}
