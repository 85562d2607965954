import { Button, Slider, Spinner } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, ZoomInRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Problem } from '../../shared/journal.ts';
import { problemOf } from '../flow.ts';
import { boxAfterKey, boxBetween, firstBox, type Box, type Point, type Size } from '../review/boxes.ts';
import { useWords } from '../words/translate.ts';
import { Note } from './Notice.tsx';
import { useStyles } from './styles.ts';

/** A place that is blanked already, with the finding's words. */
export interface Marked {
  box: Box;
  name: string;
}

interface Props {
  /** How many pictures there are to leaf through. */
  count: number;
  /** The picture of an index, PNG. */
  picture(index: number): Promise<Blob>;
  /** What is blanked in a picture besides the drawn boxes. */
  marked(index: number): Marked[];
  boxes: readonly Box[];
  onChange(boxes: Box[]): void;
}

interface Shown {
  url: string;
  size: Size;
}

const ZOOMS = [1, 2, 4];

/** Leafs through the pictures of a series and draws boxes over what must go: with the pointer, or with the keyboard alone. */
export function DrawBoxes({ count, picture, marked, boxes, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const [zoom, setZoom] = useState(ZOOMS[0]!);
  const shown = usePicture(picture, index);
  const image = shown && 'url' in shown ? shown : undefined;
  const replace = (old: Box, now: Box[]): void => onChange(boxes.flatMap((box) => (box === old ? now : [box])));

  return (
    <div className={styles.stack}>
      <span className={styles.hint}>{words('drawHint')}</span>
      <div className={styles.picture}>
        {!shown && <Spinner label={words('drawLoading')} />}
        {shown && 'code' in shown && <Note intent="warning">{words.problem(shown)}</Note>}
        {image && <Canvas shown={image} zoom={zoom} boxes={boxes} marked={marked(index)} onDrawn={(box) => onChange([...boxes, box])} onReplace={replace} />}
      </div>
      {count > 1 && (
        <div className={styles.row}>
          <Slider className={styles.grow} min={1} max={count} value={index + 1} aria-label={words('drawPicture')} onChange={(_event, { value }) => setIndex(value - 1)} />
          <span className={styles.hint}>{words('progressOf', { done: index + 1, total: count })}</span>
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" icon={<AddRegular />} disabled={!image} onClick={() => image && onChange([...boxes, firstBox(image.size)])}>{words('drawAdd')}</Button>
        <Button size="small" icon={<ZoomInRegular />} onClick={() => setZoom(ZOOMS[(ZOOMS.indexOf(zoom) + 1) % ZOOMS.length]!)}>{words('drawZoom', { n: zoom })}</Button>
        <Button size="small" icon={<DeleteRegular />} disabled={boxes.length === 0} onClick={() => onChange([])}>{words('drawClear')}</Button>
      </div>
    </div>
  );
}

interface CanvasProps {
  shown: Shown;
  zoom: number;
  boxes: readonly Box[];
  marked: readonly Marked[];
  onDrawn(box: Box): void;
  onReplace(old: Box, now: Box[]): void;
}

/** The picture in its own coordinates, so that a box is in its pixels whatever the size on the screen. */
function Canvas({ shown: { url, size }, zoom, boxes, marked, onDrawn, onReplace }: CanvasProps): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [drag, setDrag] = useState<[from: Point, to: Point]>();
  const drawn = drag && boxBetween(...drag, size);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    setDrag([at, at]);
  };
  const onKeyDown = (box: Box) => (event: KeyboardEvent): void => {
    const removed = event.key === 'Delete' || event.key === 'Backspace';
    const moved = boxAfterKey(box, event.key, event.shiftKey, size);
    if (!removed && !moved) return;
    event.preventDefault();
    onReplace(box, moved ? [moved] : []);
  };

  return (
    <svg
      className={styles.canvas} viewBox={`0 0 ${size.width} ${size.height}`} style={{ width: `${zoom * 100}%` }} aria-label={words('drawPicture')}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => drag && setDrag([drag[0], pointOf(event)])}
      onPointerUp={() => {
        if (drawn) onDrawn(drawn);
        setDrag(undefined);
      }}
      onPointerCancel={() => setDrag(undefined)}
    >
      <image href={url} width={size.width} height={size.height} />
      {marked.map(({ box, name }, index) => <rect key={index} {...box} className={styles.markedBox}><title>{name}</title></rect>)}
      {boxes.map((box, index) => (
        <rect key={index} {...box} className={styles.drawnBox} role="button" tabIndex={0} aria-label={words('drawBox', { n: index + 1 })} onKeyDown={onKeyDown(box)} />
      ))}
      {drawn && <rect {...drawn} className={styles.drawnBox} />}
    </svg>
  );
}

/** Where the pointer is, in pixels of the picture. */
function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(event.currentTarget.getScreenCTM()!.inverse());
}

/** The picture of an index as an object URL, revoked when another is shown; or why there is none. */
function usePicture(picture: Props['picture'], index: number): Shown | Problem | undefined {
  const [shown, setShown] = useState<Shown | Problem>();
  const load = useRef(picture);
  useEffect(() => {
    let url: string | undefined;
    let wanted = true;
    void load.current(index).then(async (blob) => {
      const { width, height } = await createImageBitmap(blob);
      if (!wanted) return;
      url = URL.createObjectURL(blob);
      setShown({ url, size: { width, height } });
    }).catch((error: unknown) => setShown(problemOf(error)));
    return () => {
      wanted = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [index]);
  return shown;
}
