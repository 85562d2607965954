import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

/** The header fields of a study that change. Collapsed: the profile decides on them, and few people need to look. */
export function HeaderTable({ study, position }: { study: Inspection['studies'][number]; position: number }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <strong className={styles.wrap}>{study.description || words('headersOfStudy', { n: position })}</strong>
      <Accordion collapsible>
        <AccordionItem value="headers">
          <AccordionHeader size="small">{words('headersSummary', { n: study.headers.length })}</AccordionHeader>
          <AccordionPanel>
            <table className={styles.table}>
              <thead>
                <tr><th scope="col">{words('headerField')}</th><th scope="col">{words('headerValue')}</th><th scope="col">{words('headerAction')}</th></tr>
              </thead>
              <tbody>
                {study.headers.map((header) => (
                  <tr key={header.where}><td title={header.where}>{breakable(header.keyword || header.where)}</td><td>{header.value}</td><td>{words.reason(header.action)}</td></tr>
                ))}
              </tbody>
            </table>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

/** A keyword such as `ReferringPhysicianName` that may break between its words. */
function breakable(keyword: string): ReactNode {
  return keyword.split(/(?<=[a-z])(?=[A-Z])/).map((word, index) => <Fragment key={index}>{index > 0 && <wbr />}{word}</Fragment>);
}
