import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { DrawShapeRegular, ImageRegular, ScanPersonRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Inspection } from '../../shared/contract/case.ts';
import { placeOf } from '../../shared/contract/place.ts';
import type { FlowActions } from '../flow.ts';
import { tick, ticked, type Review } from '../review/findings.ts';
import { useWords } from '../words/translate.ts';
import { DrawBoxes, type Marked } from './DrawBoxes.tsx';
import { FacePreview } from './FacePreview.tsx';
import { Note } from './Notice.tsx';
import { useStyles } from './styles.ts';

type Series = Inspection['studies'][number]['series'][number];
type PixelFinding = Series['pixelFindings'][number];

/** Modalities whose objects show no pixels (PS3.3 C.7.3.1.1.1): documents, presentation states, plans. */
const WITHOUT_PIXELS = new Set(['SR', 'DOC', 'KO', 'PR', 'REG', 'FID', 'RTPLAN', 'RTSTRUCT', 'RTRECORD', 'ECG', 'HD', 'RESP', 'PLAN']);

interface Props {
  series: Series;
  review: Review;
  onChange: (review: Review) => void;
  actions: FlowActions;
}

/** What the pixels of one series show: text burned in, and a face. */
export function SeriesReview({ series, review, onChange, actions }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const showsPixels = !WITHOUT_PIXELS.has(series.modality);
  const going = series.pixelFindings.filter(({ redact }) => redact);
  const staying = series.pixelFindings.filter(({ redact }) => !redact);
  const rows = (findings: readonly PixelFinding[]): ReactNode => findings.map((finding) => <PixelRow key={finding.id} series={series} finding={finding} review={review} onChange={onChange} />);
  const title = words(showsPixels ? 'seriesSummary' : 'objectSummary', { modality: series.modality, n: series.instances });
  return (
    <div className={styles.card} role="group" aria-label={title}>
      <div className={styles.row}>
        <ImageRegular aria-hidden />
        <strong className={styles.name}>{title}</strong>
        {going.length > 0 && <Badge appearance="tint" color="warning">{words('burnedInFound', { n: going.length })}</Badge>}
      </div>
      {series.description !== '' && <span className={styles.hint}>{series.description}</span>}
      {showsPixels && series.burnedIn.decision === 'look' && series.pixelFindings.length === 0 && <span className={styles.hint} title={words.reason(series.burnedIn.reason)}>{words('burnedInLook')}</span>}
      {showsPixels && series.burnedIn.decision === 'skip' && <span className={styles.hint}>{words('burnedInSkip')} {words.reason(series.burnedIn.reason)}</span>}
      {rows(going)}
      {staying.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="staying">
            <AccordionHeader size="small">{words('burnedInStays', { n: staying.length })}</AccordionHeader>
            <AccordionPanel className={styles.stack}>{rows(staying)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {series.pictures.length > 0 && <DrawRow series={series} review={review} onChange={onChange} actions={actions} />}
      {series.face.decision !== 'skip' && <FaceRow series={series} review={review} onChange={onChange} actions={actions} />}
    </div>
  );
}

function PixelRow({ series, finding, review, onChange }: { series: Series; finding: PixelFinding; review: Review; onChange: (review: Review) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const decided = [{ ids: [finding.id], proposed: finding.redact }];
  const label = finding.text === '' ? words('blackOutUnread') : words('blackOut', { name: finding.text });
  const { image, images, frames } = placeOf(series, finding);
  const place = [
    ...(images > 1 ? [words('imageOf', { n: image, of: images })] : []),
    ...(frames ? [frames[0] === frames[1] ? words('frameOne', { from: frames[0] }) : words('framesFromTo', { from: frames[0], to: frames[1] })] : []),
  ].join(', ');
  return (
    <div className={styles.tight}>
      <Checkbox
        className={styles.tick}
        label={{ className: styles.wrap, children: label }}
        checked={ticked(review, decided)}
        onChange={(_event, { checked }) => onChange(tick(review, decided, checked === true))}
      />
      {finding.thumbnail && <img className={styles.thumbnail} src={finding.thumbnail} alt={label} />}
      {place !== '' && <span className={styles.hint}>{place}</span>}
    </div>
  );
}

/** The pictures of the series to leaf through, for what the search has missed. */
function DrawRow({ series, review, onChange, actions }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const boxes = review.boxes.filter((drawn) => drawn.series === series.id).map(({ box }) => box);
  const pictures = series.pictures.flatMap(({ instance, frames }) => Array.from({ length: frames }, (_, frame) => ({ instance, frame })));

  const marked = (index: number): Marked[] => {
    const { instance, frame } = pictures[index]!;
    return series.pixelFindings
      .filter((finding) => finding.instance === instance && finding.frames[0] <= frame && frame <= finding.frames[1] && ticked(review, [{ ids: [finding.id], proposed: finding.redact }]))
      .map(({ box, text }) => ({ box, name: text }));
  };

  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <Button size="small" appearance="subtle" icon={<DrawShapeRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>{words(open ? 'drawDone' : 'draw')}</Button>
        {boxes.length > 0 && <Badge appearance="tint" color="brand">{words('drawnBoxes', { n: boxes.length })}</Badge>}
      </div>
      {open && (
        <DrawBoxes
          count={pictures.length} boxes={boxes} marked={marked}
          picture={(index) => actions.frame(pictures[index]!.instance, pictures[index]!.frame)}
          onChange={(now) => onChange({ ...review, boxes: [...review.boxes.filter((drawn) => drawn.series !== series.id), ...now.map((box) => ({ series: series.id, box }))] })}
        />
      )}
    </div>
  );
}

/** A face is decided by the person where the helper is not sure; until then the series is held. */
function FaceRow({ series, review, onChange, actions }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const decision = review.faces[series.id] ?? (series.face.decision === 'deface' ? 'deface' : '');
  return (
    <div className={styles.tight} role="group" aria-label={words('faceTitle')}>
      <div className={styles.row}><ScanPersonRegular aria-hidden /><strong>{words('faceTitle')}</strong></div>
      <span className={styles.hint}>{words.reason(series.face.reason)}</span>
      {decision === '' && <Note intent="warning">{words('faceHold')}</Note>}
      <RadioGroup
        aria-label={words('faceTitle')} value={decision}
        onChange={(_event, { value }) => onChange({ ...review, faces: { ...review.faces, [series.id]: value as 'deface' | 'skip' } })}
      >
        <Radio value="deface" label={words('faceDeface')} />
        <Radio value="skip" label={words('faceSkip')} />
      </RadioGroup>
      {decision === 'deface' && <FacePreview preview={() => actions.facePreview(series.id)} />}
    </div>
  );
}
