import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { DeleteRegular, DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { chosenFiles, droppedFiles } from '../dropped.ts';
import type { Flow, FlowActions } from '../flow.ts';
import type { HostItem } from '../hosts/host.ts';
import { isField, pastedFiles } from '../pasted.ts';
import type { AddedFile } from '../upload.ts';
import { useWords } from '../words/translate.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { Section, StepTitle } from './Section.tsx';
import { useStyles } from './styles.ts';

/** The first step: what belongs to the case, and what to do with it. */
export function Gather({ flow, actions }: { flow: Flow; actions: FlowActions }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <StepTitle hint={words('gatherHint')}>{words('gatherTitle')}</StepTitle>
      {flow.items.length > 0 && (
        <Section title={words('fromHost')}>
          <ul className={mergeClasses(styles.list, styles.card)}>
            {flow.items.map((item) => <HostItemRow key={item.id} item={item} flow={flow} actions={actions} />)}
          </ul>
        </Section>
      )}
      <AddFiles flow={flow} actions={actions} />
      {flow.options && <ChoicesForm options={flow.options} choices={flow.choices} onChange={(choices) => actions.change({ choices })} />}
    </>
  );
}

function HostItemRow({ item, flow, actions }: { item: HostItem; flow: Flow; actions: FlowActions }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const toggle = (checked: boolean): void => {
    const unticked = new Set(flow.unticked);
    if (checked) unticked.delete(item.id);
    else unticked.add(item.id);
    actions.change({ unticked });
  };
  return (
    <li>
      <Checkbox
        className={styles.tick}
        label={{ className: styles.wrap, children: item.title ? words(item.title) : item.name }}
        disabled={item.unreadable ?? false}
        checked={!item.unreadable && !flow.unticked.has(item.id)}
        onChange={(_event, { checked }) => toggle(checked === true)}
      />
      {item.unreadable && <p className={styles.hint}>{words('notReadable')}</p>}
    </li>
  );
}

function AddFiles({ flow, actions }: { flow: Flow; actions: FlowActions }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (more: AddedFile[]): void => actions.change({ added: [...flow.added, ...more] });

  const drop = useEffectEvent((transfer: DataTransfer) => void actions.attempt(async () => add(await droppedFiles(transfer))));
  const paste = useEffectEvent((transfer: DataTransfer) => add(pastedFiles(transfer, words('pastedName'), flow.added)));
  const choose = (input: HTMLInputElement): void => {
    add(chosenFiles(input.files!));
    input.value = '';
  };

  // Files may fall anywhere on the page: who misses the frame by a finger has still dropped them here.
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('dragover', () => setOver(true), { signal });
    addEventListener('dragleave', ({ relatedTarget }) => { if (relatedTarget === null) setOver(false); }, { signal });
    addEventListener('drop', ({ dataTransfer }) => {
      setOver(false);
      if (dataTransfer) drop(dataTransfer);
    }, { signal });
    addEventListener('paste', ({ target, clipboardData }) => {
      if (clipboardData && !isField(target)) paste(clipboardData);
    }, { signal });
    return () => listening.abort();
  }, []);

  return (
    <>
      <div className={mergeClasses(styles.drop, over && styles.dropActive)}>
        <span>{words('dropHere')}</span>
        <div className={styles.buttons}>
          <Button size="small" icon={<DocumentAddRegular />} onClick={() => files.current?.click()}>{words('chooseFiles')}</Button>
          <Button size="small" icon={<FolderAddRegular />} onClick={() => folder.current?.click()}>{words('chooseFolder')}</Button>
        </div>
        <input ref={files} type="file" multiple hidden aria-hidden onChange={({ target }) => choose(target)} data-testid="files" />
        <input ref={folder} type="file" multiple hidden aria-hidden onChange={({ target }) => choose(target)} {...{ webkitdirectory: '' }} data-testid="folder" />
      </div>
      {flow.added.length > 0 && (
        <Section title={words('addedFiles')}>
          <ul className={mergeClasses(styles.list, styles.card)}>
            {byFolder(flow.added).map(({ name, files: members, isFolder }) => (
              <li key={name} className={styles.row}>
                <span className={styles.name} title={name}>{isFolder ? words('folderSummary', { name, n: members.length }) : name}</span>
                <Button
                  size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words('removeNamed', { name })} title={words('remove')}
                  onClick={() => actions.change({ added: flow.added.filter((file) => !members.includes(file)) })}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** A folder is one line, however many files it has. */
function byFolder(added: readonly AddedFile[]): { name: string; files: AddedFile[]; isFolder: boolean }[] {
  const rows = new Map<string, AddedFile[]>();
  for (const file of added) {
    const slash = file.name.indexOf('/');
    const name = slash < 0 ? file.name : file.name.slice(0, slash);
    rows.set(name, [...(rows.get(name) ?? []), file]);
  }
  return [...rows].map(([name, files]) => ({ name, files, isFolder: files[0]!.name.includes('/') }));
}
