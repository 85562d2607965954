import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Flow, FlowActions } from '../flow.ts';
import { useWords } from '../words/translate.ts';
import type { PutBackState } from './putBack.tsx';
import { useStyles } from './styles.ts';

/** One primary button a step, always in the same place. */
export function Footer({ flow, actions, putBack }: { flow: Flow; actions: FlowActions; putBack: PutBackState }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const primary = (text: string, onClick: () => void, disabled = false): ReactNode => (
    <Button appearance="primary" size="large" className={styles.primary} disabled={disabled} onClick={onClick}>{text}</Button>
  );

  if (flow.step === 'gather') {
    const ready = flow.options !== undefined && (flow.added.length > 0 || flow.items.some(({ id, unreadable }) => !unreadable && !flow.unticked.has(id)));
    return <footer className={styles.footer}>{primary(words('inspect'), () => void actions.inspect(), !ready)}</footer>;
  }
  if (flow.step === 'inspecting' || flow.step === 'running') {
    return <footer className={styles.footer}><Button size="large" className={styles.primary} onClick={actions.cancel}>{words('cancel')}</Button></footer>;
  }
  if (flow.step === 'review') {
    return (
      <footer className={styles.footer}>
        <Button size="large" onClick={() => actions.change({ step: 'gather' })}>{words('back')}</Button>
        {primary(words('deidentify'), () => void actions.run())}
      </footer>
    );
  }
  return <ResultFooter flow={flow} actions={actions} putBack={putBack} primary={primary} />;
}

function ResultFooter({ flow, actions, putBack, primary }: { flow: Flow; actions: FlowActions; putBack: PutBackState; primary: (text: string, onClick: () => void, disabled?: boolean) => ReactNode }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [main, ...others] = putBack.offers;
  const delivered = flow.result!.deliveries.some(({ outcome }) => outcome === 'deidentified');
  if (!delivered) return <footer className={styles.footer}>{primary(words('newCase'), actions.startAnew)}</footer>;
  const save = (): void => void actions.save('everything');
  return (
    <footer className={styles.footer}>
      {putBack.done ? primary(words('newCase'), actions.startAnew) : main ? primary(words(main.title), () => putBack.start(main), putBack.busy) : primary(words('saveAll'), save)}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="large" icon={<MoreHorizontalRegular />} aria-label={words('moreOptions')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {others.map((offer) => <MenuItem key={offer.title} disabled={putBack.busy} onClick={() => putBack.start(offer)}>{words(offer.title)}</MenuItem>)}
            {main && <MenuItem onClick={save}>{words('saveAll')}</MenuItem>}
            {!putBack.done && <MenuItem disabled={putBack.busy} onClick={actions.startAnew}>{words('newCase')}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </footer>
  );
}
