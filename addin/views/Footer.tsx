import { Button, mergeClasses, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useState, type MouseEvent, type ReactNode } from 'react';
import type { Flow, FlowActions } from '../flow.ts';
import { useWords } from '../words/translate.ts';
import { PROJECT_FIELD, hasProject } from './ChoicesForm.tsx';
import type { PutBackState } from './putBack.tsx';
import { Question } from './Question.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import { useStyles } from './styles.ts';

interface Props {
  flow: Flow;
  actions: FlowActions;
  putBack: PutBackState;
}

/** Milliseconds after a press or a change of step in which the footer takes no other: the second press of a double click would fall on the button that has come in its place. */
const SETTLING_MS = 600;

/** One primary button a step, always in the same place. */
export function Footer(props: Props): ReactNode {
  const styles = useStyles();
  const { step } = props.flow;
  const [settling, setSettling] = useState(false);
  useLayoutEffect(() => setSettling(true), [step]);
  useEffect(() => {
    if (!settling) return undefined;
    const settled = setTimeout(() => setSettling(false), SETTLING_MS);
    return () => clearTimeout(settled);
  }, [settling, step]);
  // A press in a menu or a question comes here as well, by React's tree, and is none of the footer's own.
  const settle = ({ currentTarget, target }: MouseEvent): void => { if (currentTarget.contains(target as Node)) setSettling(true); };
  return (
    <footer className={mergeClasses(styles.footer, settling && styles.settling)} onClick={settle}>
      <div className={styles.actions}><Actions {...props} /></div>
    </footer>
  );
}

function Actions({ flow, actions, putBack }: Props): ReactNode {
  const words = useWords();
  switch (flow.step) {
    case 'gather': {
      const ready = flow.options !== undefined && (flow.added.length > 0 || flow.items.some(({ id, unreadable }) => !unreadable && !flow.unticked.has(id)));
      return <Primary disabled={!ready} onClick={() => hasProject(flow) ? void actions.inspect() : document.getElementById(PROJECT_FIELD)?.focus()}>{words('inspect')}</Primary>;
    }
    case 'inspecting':
    case 'running':
      return <Stop flow={flow} actions={actions} />;
    case 'review':
      return <ReviewActions flow={flow} actions={actions} />;
    case 'result':
      return <ResultActions flow={flow} actions={actions} putBack={putBack} />;
  }
}

function Primary({ disabled = false, onClick, children }: { disabled?: boolean; onClick: () => void; children: string }): ReactNode {
  const styles = useStyles();
  return <Button appearance="primary" size="large" className={styles.primary} disabled={disabled} onClick={onClick}>{children}</Button>;
}

/** Stops the work; where the helper is silent as well, the pane need not wait for it. */
function Stop({ flow: { stopping, silent }, actions }: Omit<Props, 'putBack'>): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <Button size="large" className={styles.primary} disabled={stopping && !silent} onClick={actions.cancel}>
      {words(!stopping ? 'cancel' : silent ? 'stopWaiting' : 'stopping')}
    </Button>
  );
}

function ResultActions({ flow, actions, putBack }: Props): ReactNode {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const [main, ...others] = putBack.offers;
  const delivered = flow.result!.deliveries.some(({ outcome }) => outcome === 'deidentified');
  const taken = !delivered || flow.saved || putBack.done;
  const backToReview = (): void => actions.change({ step: 'review' });
  const beginAnew = (): void => taken ? actions.startAnew() : setAsking(true);
  const save = (): void => void actions.save('everything');

  if (!delivered) {
    return (
      <>
        <Button size="large" onClick={backToReview}>{words('back')}</Button>
        <Primary onClick={beginAnew}>{words('newCase')}</Primary>
      </>
    );
  }
  return (
    <>
      {putBack.done ? <Primary onClick={beginAnew}>{words('newCase')}</Primary>
        : main ? <Primary disabled={putBack.busy} onClick={() => putBack.start(main)}>{words(main.title)}</Primary>
          : <Primary onClick={save}>{words('saveAll')}</Primary>}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="large" icon={<MoreHorizontalRegular />} aria-label={words('moreOptions')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {others.map((offer) => <MenuItem key={offer.title} disabled={putBack.busy} onClick={() => putBack.start(offer)}>{words(offer.title)}</MenuItem>)}
            {main && <MenuItem onClick={save}>{words('saveAll')}</MenuItem>}
            {!putBack.done && <MenuItem disabled={putBack.busy} onClick={backToReview}>{words('backToReview')}</MenuItem>}
            {!putBack.done && <MenuItem disabled={putBack.busy} onClick={beginAnew}>{words('newCase')}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Question open={asking} title={words('discardTitle')} hint={words('discardHint')} onClose={() => setAsking(false)}>
        <Button onClick={() => setAsking(false)}>{words('back')}</Button>
        <Button appearance="primary" onClick={actions.startAnew}>{words('newCase')}</Button>
      </Question>
    </>
  );
}
