import type { Command } from 'commander';
import type { Inspection } from '../../shared/contract/case.ts';
import { placeOf, type PicturePlace } from '../../shared/contract/place.ts';
import { openCase } from '../case/case.ts';
import { addCaseOptions, caseOptions, caseSources, terminalWatch, type CaseFlags } from './case.ts';
import { addModelOption } from './model.ts';
import { EXIT, guarded, print, printJson } from './output.ts';

/** `caseveil inspect`: what is there and what identifies, changing nothing. */
export function addInspectCommand(program: Command): void {
  addModelOption(addCaseOptions(program.command('inspect').description('Show what a case holds and what identifies in it; nothing is changed or written.')))
    .argument('<path...>', 'reports, saved mails, DICOM files, folders or ZIPs')
    .option('--json', 'as JSON')
    .action((places: string[], flags: CaseFlags & { json?: boolean }) => guarded(async () => {
      const watch = terminalWatch();
      const opened = await openCase(caseSources([{ role: 'any', named: places }]), caseOptions(flags));
      try {
        const inspection = await opened.inspect(watch);
        if (flags.json) printJson(inspection);
        else for (const line of describe(inspection)) print(line);
        return inspection.documents.length + inspection.studies.length === 0 ? EXIT.nothing : inspection.refused.length > 0 ? EXIT.partly : EXIT.done;
      } finally {
        await opened.close();
      }
    }));
}

function where({ image, images, frames }: PicturePlace): string {
  const place = `image ${image} of ${images}`;
  if (!frames) return place;
  return frames[0] === frames[1] ? `${place}, frame ${frames[0]}` : `${place}, frames ${frames[0]} to ${frames[1]}`;
}

function describe({ documents, studies, refused, warnings }: Inspection): string[] {
  return [
    ...documents.flatMap(({ name, lang, identifiers }) => [
      `Report ${name} (${lang})`,
      ...identifiers.map(({ label, text, reason, proposed }) => `  ${label.padEnd(11)} ${text.padEnd(34)} ${proposed ? '' : '(offered) '}${reason}`),
    ]),
    ...studies.flatMap((study) => [
      `Study ${study.description || study.id}, ${study.studyDate}`,
      ...study.headers.map(({ where, keyword, value, action, instances }) => `  ${where} ${keyword.padEnd(32)} ${value.slice(0, 34).padEnd(34)} ${action} (${instances})`),
      ...study.series.flatMap((series) => [
        `  Series ${series.modality} ${series.description}: ${series.instances} instances`,
        `    burned-in text: ${series.burnedIn.decision}, ${series.burnedIn.reason}`,
        `    face: ${series.face.decision}, ${series.face.reason}`,
        ...series.pixelFindings.map((finding) => `    ${where(placeOf(series, finding))}: ${finding.label} ${finding.text} ${finding.redact ? 'to be redacted' : 'kept'}`),
      ]),
    ]),
    ...refused.map(({ name, problem }) => `Left out ${name}: ${problem.message}`),
    ...warnings.map(({ message }) => `Please note: ${message}`),
  ];
}
