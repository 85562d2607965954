import { Badge, Button, Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import type { Review } from '../review/findings.ts';
import { LABEL_WORDS } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

/** A value that was missed: the person names it, and it goes everywhere. What it is is asked, since a patient's name gets the patient's pseudonym. */
export function AddValue({ review, onChange }: { review: Review; onChange: (review: Review) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [label, setLabel] = useState<Label>();
  const name = (one: Label): string => LABEL_WORDS[one][words.language];

  const add = (): void => {
    if (label === undefined || text.trim() === '') return;
    onChange({ ...review, added: [...review.added, { label, text: text.trim() }] });
    setText('');
    setLabel(undefined);
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
          <span className={styles.hint}>{name(added.label)}</span>
        </div>
      ))}
      {!open && <Button appearance="subtle" icon={<AddRegular />} onClick={() => setOpen(true)}>{words('addValue')}</Button>}
      {open && (
        <form className={styles.card} onSubmit={(event) => { event.preventDefault(); add(); }}>
          <Field label={words('addText')} hint={words('addHint')}>
            <Input autoFocus value={text} onChange={(_event, { value }) => setText(value)} />
          </Field>
          <Field label={words('addKind')}>
            <Dropdown placeholder={words('addKindChoose')} value={label ? name(label) : ''} selectedOptions={label ? [label] : []} onOptionSelect={(_event, { optionValue }) => setLabel(optionValue as Label)}>
              {LABEL_NAMES.map((one) => <Option key={one} value={one}>{name(one)}</Option>)}
            </Dropdown>
          </Field>
          <Button type="submit" icon={<AddRegular />} disabled={label === undefined || text.trim() === ''}>{words('add')}</Button>
        </form>
      )}
    </>
  );
}
