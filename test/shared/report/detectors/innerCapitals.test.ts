import { expect, it } from 'vitest';
import { findInnerCapitals } from '../../../../shared/report/detectors/innerCapitals.ts';
import { joinSegments } from '../../../../shared/report/page.ts';

function found(text: string): [string, string][] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  return findInnerCapitals(page).map(({ start, end, label }) => [text.slice(start, end), label]);
}

it('capitals within a Cyrillic or Greek sentence are names, by what stands beside them', () => {
  expect(found('Консультация пульмонолога Кшиштофовича в Верхнезаозёрске, выполненная в Заозёрнинской больнице')).toEqual([['Кшиштофовича', 'CLINICIAN'], ['Верхнезаозёрске', 'LOCATION'], ['Заозёрнинской', 'ORG']]);
  expect(found('Со слов мужа, Светозара Дзержиховского, заболела; каб. Огурчинской')).toEqual([['Светозара Дзержиховского', 'CLINICIAN'], ['Огурчинской', 'CLINICIAN']]);
  expect(found('συνοδεύεται από την κόρη της Χρυσάνθη')).toEqual([['Χρυσάνθη', 'CLINICIAN']]);
});

it('the first word of a sentence, eponyms, agents and months are not, nor is anything where all or nothing has capitals', () => {
  for (const text of [
    'Инфильтрация в нижней доле. Очаг Гона, линии Керли, болезнь Крона; по Хаунсфилду 40 ед. после введения Омнипак 350', 'от контраста отказалась письменно', 'РЕНТГЕНОГРАФИЯ ОРГАНОВ ГРУДНОЙ КЛЕТКИ ПРЯМАЯ',
    'σκιαγραφικό τον Νοέμβριο, κάταγμα Colles', 'МРТ Колено', 'ЕГН 6607184529 Оперирана за миома, сега тежест ниско',
  ]) expect(found(text), text).toEqual([]);
});
