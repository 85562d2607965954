import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { certificateSchema, type Certificate } from '../certificate/certificate.ts';
import { checkDelivery } from '../certificate/check.ts';
import { sourcesAt } from '../case/intake/source.ts';
import { digestFile } from '../digest.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from './json.ts';
import { EXIT, guarded, print, printJson } from './output.ts';

/** `caseveil verify CERT.json PATH…`: whether a delivery is what its certificate says. */
export function addVerifyCommand(program: Command): void {
  program.command('verify').description('Check a delivery against its certificate: the signature and every file, certificate.pdf and journal.jsonl among them.')
    .argument('<certificate>', 'certificate.json').argument('<path...>', 'the folder of the delivery, or its files').option('--json', 'as JSON')
    .action((certificateFile: string, places: string[], options: { json?: boolean }) => guarded(async () => {
      const certificate = readCertificate(certificateFile);
      const check = checkDelivery(certificate, await digests(places, certificate), await digestFile(certificateFile));
      const holds = check.signature && check.missing.length + check.changed.length + check.foreign.length === 0;
      if (options.json) printJson({ holds, ...check });
      else {
        print(`Signature: ${check.signature ? 'holds' : 'DOES NOT HOLD: the certificate was changed after it was signed'}`);
        print(`Files as delivered: ${check.intact.length} of ${namesOf(certificate).length}`);
        for (const [word, names] of [['Missing', check.missing], ['Changed', check.changed], ['Not of this certificate', check.foreign], ['Not covered by this certificate, so not checked', check.uncovered]] as const) {
          for (const name of names) print(`${word}: ${name}`);
        }
      }
      return holds ? EXIT.done : EXIT.mismatch;
    }));
}

const NO_CERTIFICATE = { code: 'certificate-invalid', message: 'This is not a certificate of CaseVeil, or it is damaged. Name the certificate.json of the delivery.' };

/** The certificate as it stands in the file: what this version does not know is part of what was signed. @throws ProblemError `certificate-invalid`. */
function readCertificate(file: string): Certificate {
  const certificate = readJson(file, NO_CERTIFICATE);
  if (!certificateSchema.safeParse(certificate).success) throw new ProblemError(NO_CERTIFICATE.code, NO_CERTIFICATE.message);
  return certificate as Certificate;
}

/** The files that the certificate vouches for. */
function namesOf({ deliveries, companions = [] }: Certificate): string[] {
  return [...deliveries.filter(({ outcome }) => outcome === 'deidentified'), ...companions].map(({ name }) => name);
}

/** Digests by the names that the certificate uses: a file given alone is matched by the end of its path. */
async function digests(places: string[], certificate: Certificate): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const place of places) {
    for (const { name, ref } of sourcesAt(place, 'any')) {
      const alone = !statSync(place).isDirectory();
      const known = alone ? namesOf(certificate).find((delivered) => path.resolve(place).endsWith(path.normalize(`/${delivered}`))) : undefined;
      found.set(known ?? name.split(path.sep).join('/'), await digestFile(ref.path));
    }
  }
  return found;
}
