import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { certificateSchema, type Certificate } from '../certificate/certificate.ts';
import { checkDelivery } from '../certificate/check.ts';
import { sourcesAt } from '../case/source.ts';
import { digestFile } from '../digest.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from './json.ts';
import { EXIT, guarded, print, printJson } from './output.ts';

/** `caseveil verify CERT.json PATH…`: whether a delivery is what its certificate says. */
export function addVerifyCommand(program: Command): void {
  program.command('verify').description('Check a delivery against its certificate: the signature and every file.')
    .argument('<certificate>', 'certificate.json').argument('<path...>', 'the folder of the delivery, or its files').option('--json', 'as JSON')
    .action((certificateFile: string, places: string[], options: { json?: boolean }) => guarded(async () => {
      const certificate = readCertificate(certificateFile);
      const check = checkDelivery(certificate, await digests(places, certificate));
      const holds = check.signature && check.missing.length + check.changed.length + check.foreign.length === 0;
      if (options.json) printJson({ holds, ...check });
      else {
        print(`Signature: ${check.signature ? 'holds' : 'DOES NOT HOLD: the certificate was changed after it was signed'}`);
        print(`Files as delivered: ${check.intact.length} of ${certificate.deliveries.filter(({ outcome }) => outcome === 'deidentified').length}`);
        for (const [word, names] of [['Missing', check.missing], ['Changed', check.changed], ['Not of this certificate', check.foreign]] as const) {
          for (const name of names) print(`${word}: ${name}`);
        }
      }
      return holds ? EXIT.done : EXIT.mismatch;
    }));
}

const NO_CERTIFICATE = { code: 'certificate-invalid', message: 'This is not a certificate of CaseVeil, or it is damaged. Name the certificate.json of the delivery.' };

function readCertificate(file: string): Certificate {
  const checked = certificateSchema.safeParse(readJson(file, NO_CERTIFICATE));
  if (!checked.success) throw new ProblemError(NO_CERTIFICATE.code, NO_CERTIFICATE.message);
  return checked.data;
}

/** Digests by the names that the certificate uses: a file given alone is matched by the end of its path. */
async function digests(places: string[], certificate: Certificate): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const place of places) {
    for (const { name, ref } of sourcesAt(place, 'any')) {
      const alone = !statSync(place).isDirectory();
      const known = alone ? certificate.deliveries.find((delivery) => delivery.name !== '' && path.resolve(place).endsWith(path.normalize(`/${delivery.name}`)))?.name : undefined;
      found.set(known ?? name.split(path.sep).join('/'), await digestFile(ref.path));
    }
  }
  return found;
}
