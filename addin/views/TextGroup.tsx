import { Badge, Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { tick, ticked, type Group, type Review, type Value } from '../review/findings.ts';
import { LABEL_WORDS } from '../words/strings.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

/** Values that are shown before more are asked for: a browser is slow with thousands of rows, and so is a reader. */
const SHOWN = 100;

interface RowProps {
  value: Value;
  /** Whether a place needs the name of its document. */
  severalDocuments: boolean;
  review: Review;
  onChange: (review: Review) => void;
}

/** The findings of one label: all alike are one line, and the head line decides on all. */
export function TextGroup({ group, ...row }: { group: Group } & Omit<RowProps, 'value'>): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { review, onChange } = row;
  const [shown, setShown] = useState(SHOWN);
  const name = LABEL_WORDS[group.label][words.language];
  const more = group.values.length - shown;
  return (
    <div className={styles.card} role="group" aria-label={name} data-testid={`group-${group.label}`}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <Checkbox
            className={styles.tick}
            label={<strong>{name}</strong>}
            aria-label={words('removeAllOf', { name })}
            checked={ticked(review, group.values)}
            onChange={(_event, { checked }) => onChange(tick(review, group.values, checked === true))}
          />
        </div>
        <Badge appearance="tint" color="informative">{words('groupCount', { n: group.values.length })}</Badge>
      </div>
      <ul className={styles.list}>
        {group.values.slice(0, shown).map((value) => <ValueRow key={value.ids[0]} value={value} {...row} />)}
      </ul>
      {more > 0 && <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN)}>{words('showMore', { n: more })}</Button>}
    </div>
  );
}

function ValueRow({ value, severalDocuments, review, onChange }: RowProps): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.grow}>
          <Checkbox
            className={styles.tick}
            label={{ className: styles.wrap, children: value.text }}
            checked={ticked(review, [value])}
            onChange={(_event, { checked }) => onChange(tick(review, [value], checked === true))}
          />
        </div>
        {!value.proposed && <Badge appearance="tint" color="warning" size="small">{words('unsure')}</Badge>}
        <Button
          className={styles.places} size="small" appearance="subtle" iconPosition="after" icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={open} aria-label={words('showPlaces', { name: value.text })} onClick={() => setOpen(!open)}
        >
          {value.ids.length > 1 ? `${value.ids.length}×` : ''}
        </Button>
      </div>
      {open && (
        <ul className={styles.list} aria-label={words('places')}>
          {value.places.map((place, index) => (
            <li key={index} className={styles.advice} title={words.evidence(place)}>
              {severalDocuments && <strong className={mergeClasses(styles.wrap, styles.line)}>{place.document}</strong>}
              {place.before}<mark className={styles.found}>{place.text}</mark>{place.after}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
