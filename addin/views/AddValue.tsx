import { Badge, Button, Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import type { Review } from '../review/findings.ts';
import { timesIn } from '../review/reading.ts';
import { LABEL_WORDS } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

interface Props {
  documents: Inspection['documents'];
  review: Review;
  onChange: (review: Review) => void;
  /** What the person is about to add; undefined while the form is closed. */
  draft: string | undefined;
  onDraft: (draft: string | undefined) => void;
}

/** A value that was missed: the person names it, and it goes everywhere. What it is is asked, since a patient's name gets the patient's pseudonym. */
export function AddValue({ documents, review, onChange, draft, onDraft }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [closed, setClosed] = useState(false);
  const times = useMemo(() => review.added.map(({ text }) => timesIn(documents, text)), [documents, review.added]);
  const close = (): void => {
    setClosed(true);
    onDraft(undefined);
  };
  return (
    <>
      {review.added.map((added, index) => (
        <div key={index} className={styles.card}>
          <div className={styles.row}>
            <span className={styles.name}>{added.text}</span>
            <Badge appearance="tint" color="brand" size="small">{words('addedByHand')}</Badge>
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words('removeNamed', { name: added.text })}
              onClick={() => onChange({ ...review, added: review.added.filter((one) => one !== added) })}
            />
          </div>
          <span className={styles.hint}>{LABEL_WORDS[added.label][words.language]} · {timesWords(times[index]!)}</span>
        </div>
      ))}
      {draft === undefined
        ? <Button autoFocus={closed} appearance="subtle" icon={<AddRegular />} onClick={() => onDraft('')}>{words('addValue')}</Button>
        : <AddForm draft={draft} onDraft={onDraft} onClose={close} onAdd={(label, text) => onChange({ ...review, added: [...review.added, { label, text }] })} />}
    </>
  );

  function timesWords(n: number): string {
    return n === 0 ? words('addedNowhere') : words('addedTimes', { n });
  }
}

function AddForm({ draft, onDraft, onClose, onAdd }: { draft: string; onDraft: (draft: string) => void; onClose: () => void; onAdd: (label: Label, text: string) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [label, setLabel] = useState<Label>();
  const input = useRef<HTMLInputElement>(null);
  const text = draft.trim();
  const name = (one: Label): string => LABEL_WORDS[one][words.language];

  const add = (): void => {
    if (label === undefined || text === '') return;
    onAdd(label, text);
    setLabel(undefined);
    onDraft('');
    input.current?.focus(); // the next one can be typed at once
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };

  return (
    <form className={styles.card} onSubmit={(event) => { event.preventDefault(); add(); }} onKeyDown={closeOnEscape}>
      <Field label={words('addText')} hint={words('addHint')}>
        <Input ref={input} autoFocus value={draft} onChange={(_event, { value }) => onDraft(value)} />
      </Field>
      <Field label={words('addKind')}>
        <Dropdown placeholder={words('addKindChoose')} value={label ? name(label) : ''} selectedOptions={label ? [label] : []} onOptionSelect={(_event, { optionValue }) => setLabel(optionValue as Label)}>
          {LABEL_NAMES.map((one) => <Option key={one} value={one}>{name(one)}</Option>)}
        </Dropdown>
      </Field>
      <div className={styles.row}>
        <Button className={styles.primary} type="submit" icon={<AddRegular />} disabled={label === undefined || text === ''}>{words('add')}</Button>
        <Button onClick={onClose}>{words('dismiss')}</Button>
      </div>
    </form>
  );
}
