import { Badge, Button, Dropdown, Field, Input, Option, type DropdownProps } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import type { Flow } from '../flow.ts';
import { likelyLabel, withAdded, type Draft } from '../review/adding.ts';
import type { Group, Review } from '../review/findings.ts';
import { timesIn } from '../review/reading.ts';
import { LABEL_WORDS } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

interface Props {
  documents: Inspection['documents'];
  groups: readonly Group[];
  review: Review;
  /** Undefined while the form is closed. */
  draft: Draft | undefined;
  onChange: (part: Partial<Pick<Flow, 'review' | 'draft'>>) => void;
}

/** Values that were missed: the person names them, and they go everywhere. What each is can be corrected, since a patient's name gets the patient's pseudonym. */
export function AddValue({ documents, groups, review, draft, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [closed, setClosed] = useState(false);
  const times = useMemo(() => review.added.map(({ text }) => timesIn(documents, text)), [documents, review.added]);
  const close = (): void => {
    setClosed(true);
    onChange({ draft: undefined });
  };
  return (
    <>
      {review.added.map((added, index) => (
        <div key={index} className={styles.card}>
          <div className={styles.row}>
            <span className={styles.name} title={added.text}>{added.text}</span>
            <Badge appearance="tint" color="brand" size="small">{words('addedByHand')}</Badge>
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words('removeNamed', { name: added.text })}
              onClick={() => onChange({ review: { ...review, added: review.added.filter((one) => one !== added) } })}
            />
          </div>
          <Kind size="small" aria-label={words('addKindOf', { name: added.text })} label={added.label} onLabel={(label) => onChange({ review: withAdded(review, label, added.text) })} />
          <span className={styles.hint}>{times[index] === 0 ? words('addedNowhere') : words('addedTimes', { n: times[index]! })}</span>
        </div>
      ))}
      {draft === undefined
        ? <Button autoFocus={closed} appearance="subtle" icon={<AddRegular />} onClick={() => onChange({ draft: { text: '' } })}>{words('addValue')}</Button>
        : <AddForm draft={draft} count={review.added.length} groups={groups} onDraft={(next) => onChange({ draft: next })} onClose={close} onAdd={(label, text) => onChange({ review: withAdded(review, label, text), draft: { text: '' } })} />}
    </>
  );
}

interface FormProps {
  draft: Draft;
  /** How many were added: each pushes the form down. */
  count: number;
  groups: readonly Group[];
  onDraft: (draft: Draft) => void;
  onClose: () => void;
  onAdd: (label: Label, text: string) => void;
}

function AddForm({ draft, count, groups, onDraft, onClose, onAdd }: FormProps): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const text = draft.text.trim();
  const label = draft.label ?? likelyLabel(text, groups);

  // The focus alone brings the field into view and leaves its button below the edge.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);

  const add = (): void => {
    if (text === '') return;
    onAdd(label, text);
    input.current?.focus(); // the next one can be typed at once
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };

  return (
    <form ref={form} className={styles.card} onSubmit={(event) => { event.preventDefault(); add(); }} onKeyDown={closeOnEscape}>
      <Field label={words('addText')} hint={words('addHint')}>
        <Input ref={input} autoFocus value={draft.text} onChange={(_event, { value }) => onDraft({ ...draft, text: value })} />
      </Field>
      <Field label={words('addKind')}>
        <Kind label={label} onLabel={(chosen) => onDraft({ ...draft, label: chosen })} />
      </Field>
      <div className={styles.row}>
        <Button className={styles.primary} type="submit" icon={<AddRegular />} disabled={text === ''}>{words('add')}</Button>
        <Button onClick={onClose}>{words('dismiss')}</Button>
      </div>
    </form>
  );
}

function Kind({ label, onLabel, ...props }: DropdownProps & { label: Label; onLabel: (label: Label) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const name = (one: Label): string => LABEL_WORDS[one][words.language];
  return (
    <Dropdown {...props} className={styles.kind} value={name(label)} selectedOptions={[label]} onOptionSelect={(_event, { optionValue }) => onLabel(optionValue as Label)}>
      {LABEL_NAMES.map((one) => <Option key={one} value={one}>{name(one)}</Option>)}
    </Dropdown>
  );
}
