import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/journal.ts';
import type { StringKey } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';

/** Problems of the pane itself, which the helper knows nothing of. */
const OWN_WORDS: Record<string, StringKey> = { 'helper-away': 'helperAway', 'case-lost': 'caseLost', 'office-timeout': 'officeTimeout', 'office-refused': 'officeRefused' };
const RELOAD_HELPS = new Set(['helper-away', 'guard-token']);

/** What went wrong and what to do. */
export function ProblemNotice({ problem, onDismiss }: { problem: Problem; onDismiss: () => void }): ReactNode {
  const words = useWords();
  const own = OWN_WORDS[problem.code];
  const isCalm = problem.code === 'cancelled';
  return (
    <MessageBar intent={isCalm ? 'info' : 'error'} layout="multiline" role={isCalm ? 'status' : 'alert'}>
      <MessageBarBody>
        {!isCalm && <MessageBarTitle>{words('problem')}</MessageBarTitle>}
        {own ? words(own) : words.problem(problem)}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words('dismiss')} onClick={onDismiss} />}>
        {RELOAD_HELPS.has(problem.code) && <Button size="small" onClick={() => location.reload()}>{words('reload')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Something to know, in a sentence or two. */
export function Note({ intent = 'info', title, children }: { intent?: 'info' | 'warning' | 'error' | 'success'; title?: string; children: ReactNode }): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'info' ? 'note' : 'status'}>
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
