import { Button, mergeClasses } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular, TextDescriptionRegular } from '@fluentui/react-icons';
import { Fragment, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { tick, ticked, type Review, type Value } from '../review/findings.ts';
import { pagesOf, piecesOf, type Piece } from '../review/reading.ts';
import { useWords } from '../words/translate.ts';
import { useStyles } from './styles.ts';

interface Props {
  document: Inspection['documents'][number];
  /** The values of the case by the ids of their places. */
  values: ReadonlyMap<string, Value>;
  review: Review;
  onChange: (review: Review) => void;
  /** The person marked something that was missed. */
  onMissed: (text: string) => void;
}

/** Longer than any name or address: whoever marks so much did not mean to add it. */
const LONGEST_VALUE = 120;

/** The whole text of a document with what goes from it: a press on a value changes its tick, and what is marked can be added. */
export function DocumentText({ document, values, review, onChange, onMissed }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(0);
  const [marked, setMarked] = useState('');
  const text = useRef<HTMLDivElement>(null);
  const pages = useMemo(() => pagesOf(document), [document]);
  const added = review.added.map((one) => one.text);

  const noticeMarked = (): void => {
    const selection = getSelection();
    const inside = selection && text.current?.contains(selection.anchorNode) && text.current.contains(selection.focusNode);
    const chosen = inside ? selection.toString().replace(/\s+/g, ' ').trim() : '';
    setMarked(chosen.length <= LONGEST_VALUE ? chosen : '');
  };

  return (
    <div className={styles.stack}>
      <Button className={styles.start} size="small" appearance="subtle" icon={<TextDescriptionRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.wrap}>{words(open ? 'closeText' : 'readText', { name: document.name })}</span>
      </Button>
      {open && (
        <div className={mergeClasses(styles.card, styles.reading)}>
          <span className={styles.hint}>{words('readHint')}</span>
          <div ref={text} data-testid="text" onPointerUp={noticeMarked} onKeyUp={noticeMarked}>
            {pages[page]!.map((part) => (
              <p key={part.segment} className={styles.paragraph}>
                {piecesOf(document, part, values, added).map((piece, index) => <Fragment key={index}>{shownPiece(piece)}</Fragment>)}
              </p>
            ))}
          </div>
          {pages.length > 1 && (
            <div className={styles.row}>
              <Button size="small" icon={<ChevronLeftRegular />} disabled={page === 0} aria-label={words('pageBefore')} onClick={() => setPage(page - 1)} />
              <span className={mergeClasses(styles.hint, styles.grow, styles.middle)}>{words('progressOf', { done: page + 1, total: pages.length })}</span>
              <Button size="small" icon={<ChevronRightRegular />} disabled={page === pages.length - 1} aria-label={words('pageAfter')} onClick={() => setPage(page + 1)} />
            </div>
          )}
          {marked !== '' && (
            <Button className={styles.offer} appearance="primary" size="small" icon={<AddRegular />} onClick={() => { onMissed(marked); setMarked(''); }}>
              <span className={styles.wrap}>{words('addMarked', { name: marked })}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );

  function shownPiece({ text: piece, found, added: byHand }: Piece): ReactNode {
    if (byHand) return <mark className={styles.found}>{piece}</mark>;
    if (!found) return piece;
    const goes = ticked(review, [found]) === true;
    const turn = (): void => onChange(tick(review, [found], !goes));
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      turn();
    };
    // No button: a person who marks text must be able to begin and end within a value.
    return (
      <span
        role="checkbox" tabIndex={0} aria-checked={goes} className={goes ? styles.goes : styles.stays}
        onClick={() => { if (getSelection()?.isCollapsed !== false) turn(); }} onKeyDown={onKeyDown}
      >
        {piece}
      </span>
    );
  }
}
