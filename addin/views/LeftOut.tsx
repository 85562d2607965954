import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { useWords } from '../words/translate.ts';
import { Section } from './Section.tsx';
import { useStyles } from './styles.ts';

/** Files that are shown before all are asked for: a disc may bring hundreds that are no images. */
const SHOWN = 5;

/** The files that take no further part, each with its reason. */
export function LeftOut({ refused, hint }: { refused: Inspection['refused']; hint: string }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const more = refused.length - SHOWN;
  if (refused.length === 0) return null;
  return (
    <Section title={words('leftOut')}>
      <p className={styles.hint}>{hint}</p>
      <ul className={mergeClasses(styles.list, styles.card)}>
        {refused.slice(0, all ? refused.length : SHOWN).map(({ name, source, problem }) => (
          <li key={source} className={styles.tight}>
            <strong className={styles.wrap}>{name}</strong>
            <span className={styles.hint}>{words.problem(problem)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && !all && <Button size="small" appearance="subtle" onClick={() => setAll(true)}>{words('showMore', { n: more })}</Button>}
    </Section>
  );
}
