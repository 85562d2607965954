import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { FONTS_OF_FRAMES } from '../text/frames.ts';
import type { Random } from '../text/random.ts';

/** A picture of a page or screen with the values that identify its patient. */
export interface Page {
  image: GrayImage;
  known: KnownValue[];
}

/** Who a page is about, made up. */
interface Patient {
  name: string;
  id: string;
  birth: string;
  doctor: string;
}

const FAMILIES = ['Okafor', 'Brandtner', 'Lindqvist', 'Castellanos', 'Nakamura', 'Oyelaran', 'Petrossian', 'Vermeulen'];
const GIVEN = ['Adaeze', 'Tobias', 'Ingrid', 'Rosalía', 'Haruto', 'Folake', 'Armen', 'Liesbeth'];

function patient(random: Random): Patient {
  return {
    name: `${random.pick(FAMILIES)}, ${random.pick(GIVEN)}`,
    id: `${random.pick(['', 'A', 'MR'])}${random.digits(8)}`,
    birth: `${String(random.whole(1, 28)).padStart(2, '0')}.${String(random.whole(1, 12)).padStart(2, '0')}.19${random.whole(30, 99)}`,
    doctor: random.pick(FAMILIES),
  };
}

/** The kinds of pages that are stored as secondary captures. */
export const PAGES = { 'dose screen': doseScreen, 'scanned page': scannedPage, 'screen capture': screenCapture } as const;

function doseScreen(random: Random): Page {
  const who = patient(random);
  const rows = Array.from({ length: random.whole(3, 9) }, (_, row) => `${row + 1}   Helical   ${random.whole(80, 140)} kV   ${random.whole(40, 400)} mAs   CTDIvol ${random.digits(2)}.${random.digits(2)} mGy   DLP ${random.digits(3)}.${random.digits(1)} mGycm`);
  const lines = [`Name: ${who.name}`, `Patient ID: ${who.id}   DOB: ${who.birth}`, `Ref. Physician: Dr. ${who.doctor}`, 'Dose Report', ...rows, `Total DLP ${random.digits(3)}.0 mGycm`];
  return draw(random, who, 512, 512, random.pick(['#000000', '#202020']), (pen) => write(pen, random, lines, 10, 22, random.whole(10, 13), 18, random.pick(['#ffffff', '#e0e000', '#a0a0a0'])));
}

function scannedPage(random: Random): Page {
  const who = patient(random);
  const lines = ['Department of Radiology', '', `Patient: ${who.name}`, `Date of birth: ${who.birth}`, `Number: ${who.id}`, '', `Dear Dr. ${who.doctor},`, '', 'thank you for sending us this patient. The chest radiograph', 'shows no infiltrate, no effusion and no pneumothorax.', `We told ${who.name.split(', ')[0]} about the result.`, '', 'With kind regards'];
  return draw(random, who, 1240, 1754, '#f4f4f0', (pen) => {
    pen.rotate(random.between(-0.006, 0.006));
    write(pen, random, lines, 120, 180, random.whole(20, 30), 56, random.pick(['#101010', '#404040']));
  });
}

function screenCapture(random: Random): Page {
  const who = patient(random);
  return draw(random, who, 1024, 768, '#000000', (pen) => {
    for (let x = 200; x < 824; x += 4) {
      for (let y = 60; y < 708; y += 4) {
        const level = Math.round(70 + 60 * Math.sin(x / 37) * Math.cos(y / 29) + random.between(0, 40));
        pen.fillStyle = `rgb(${level}, ${level}, ${level})`;
        pen.fillRect(x, y, 4, 4);
      }
    }
    const size = random.whole(11, 18);
    write(pen, random, [who.name, who.id, `*${who.birth}, M`], 12, 24, size, size + 6, '#ffffff');
    write(pen, random, [`Dr. ${who.doctor}`, 'SL 5.0 mm', 'W 400  L 40'], 800, 690, size, size + 6, '#ffff80');
    write(pen, random, [who.name], 380, 400, size, 20, '#d0d0d0');
  });
}

function write(pen: SKRSContext2D, random: Random, lines: string[], x: number, y: number, size: number, pitch: number, colour: string): void {
  pen.fillStyle = colour;
  pen.font = `${size}px "${random.pick(FONTS_OF_FRAMES)}"`;
  lines.forEach((line, index) => pen.fillText(line, x, y + index * pitch));
}

function draw(random: Random, who: Patient, width: number, height: number, ground: string, paint: (pen: SKRSContext2D) => void): Page {
  const pen = createCanvas(width, height).getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  paint(pen);
  const rgba = pen.getImageData(0, 0, width, height).data;
  const grain = random.between(0, 6);
  const data = Uint8Array.from({ length: width * height }, (_, at) => Math.max(0, Math.min(255, 0.299 * rgba[at * 4]! + 0.587 * rgba[at * 4 + 1]! + 0.114 * rgba[at * 4 + 2]! + grain * random.normal())));
  return {
    image: { width, height, data },
    known: [{ label: 'PATIENT', text: who.name }, { label: 'MRN', text: who.id }, { label: 'DATE', text: who.birth }, { label: 'CLINICIAN', text: who.doctor }],
  };
}
