import { expect, it } from 'vitest';
import { isInsurer } from '../../../shared/report/insurers.ts';
import { tokenAt, tokenise } from '../../../shared/report/tokens.ts';

/** Whether the stretch between square brackets is a payer. */
function isPayer(marked: string): boolean {
  const tokens = tokenise(marked.replace(/[[\]]/g, ''));
  return isInsurer(tokens, tokenAt(tokens, marked.indexOf('[')), tokenAt(tokens, marked.indexOf(']') - 1));
}

it.each(['Obra social: [OSDE 310]', 'OSDE [310]   Afiliado 61 884207 3', '[Isapre Colmena], bono 118', 'EPS [Sura]', 'ART: [Prevención]   contrato 442542', 'Cobertura: [Swiss Medical SMG30]', 'ENTIDAD: [FAMISANAR EPS]', '[Medicare]'])('a payer of a whole country identifies nobody: %s', (text) => {
  expect(isPayer(text)).toBe(true);
});

it.each(['Dr. [Colmena]', 'vive en el [Rímac]', 'la señora [Esencial Vital]', '[Clínica Compensar Norte]', 'OSDE [61884207]', '[Hospital IOMA] de La Plata', 'Sr. [Bolívar]', '[EPS-M]', 'avenida [Universal 12]', '[Mutua Fuensanta]'])('other names and numbers may: %s', (text) => {
  expect(isPayer(text)).toBe(false);
});
