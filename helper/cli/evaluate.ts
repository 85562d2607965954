import type { Command } from 'commander';
import { loadTagger } from '../detection/tagger.ts';
import { openTaggerNetwork } from '../detection/taggerNetwork.ts';
import { evaluate, evaluatePerturbed } from '../evaluation/evaluate.ts';
import { evaluateFolds } from '../evaluation/folds.ts';
import { readReports } from '../evaluation/labelledReport.ts';
import { scoreLines, scoreReport, type Score } from '../evaluation/score.ts';
import { ProblemError } from '../problem.ts';
import { addModelOption, modelOf, type ModelFlags } from './model.ts';
import { EXIT, guarded, print, printJson } from './output.ts';

/** `caseveil evaluate DIR`: scores `detect` on a folder of labelled reports (see docs/report.md for the two forms that are read). */
export function addEvaluateCommand(program: Command): void {
  addModelOption(program.command('evaluate')
    .argument('<dir>', 'folder of labelled reports: NAME.txt with {{LABEL:text}} marks and NAME.json, or brat pairs NAME.txt and NAME.ann')
    .description('Score detection on labelled reports, with and without the header of the attached study.')
    .option('--lang <codes>', 'only reports in these languages, e.g. en,es')
    .option('--names <file...>', 'only reports of these names')
    .option('--threshold <number>', 'leave out identifiers below this confidence', '0.5')
    .option('--no-tagger', 'rules alone')
    .option('--no-network', 'without the network that reads together with the tagger')
    .option('--perturb', 'also upper case, lower case, labels stripped, line breaks lost, OCR swaps, accents lost')
    .option('--folds <number>', 'also cross-validate: each part with the threshold that did best on the others')
    .option('--json', 'as JSON'))
    .action((folder: string, options: ModelFlags & { lang?: string; names?: string[]; threshold: string; tagger: boolean; network: boolean; perturb?: boolean; folds?: string; json?: boolean }) => guarded(async () => {
      const langs = options.lang?.split(',');
      const reports = readReports(folder).filter(({ lang, name }) => (!langs || langs.includes(lang)) && (!options.names || options.names.includes(name)));
      if (reports.length === 0) throw new ProblemError('no-reports', 'No report of the folder is in these languages or has these names.');
      const tagger = options.tagger ? loadTagger() : undefined;
      const network = options.network ? await openTaggerNetwork() : undefined;
      const finders = { ...(tagger ? { tagger } : {}), network, model: await modelOf(options)?.() };
      const setting = { threshold: Number(options.threshold), ...finders };
      const scores: [string, Score, boolean][] = [];
      for (const header of reports.some((report) => report.header) ? [true, false] : [false]) {
        const title = header ? 'with header' : 'without header';
        scores.push([title, await evaluate(reports, { ...setting, header }), true]);
        if (options.perturb) for (const [name, score] of await evaluatePerturbed(reports, { ...setting, header })) scores.push([`${title}, ${name}`, score, false]);
        if (options.folds) (await evaluateFolds(reports, { header, ...finders }, Number(options.folds))).forEach(({ threshold, score }, index) => scores.push([`${title}, part ${index + 1} held out, threshold ${threshold}`, score, false]));
      }
      if (options.json) printJson(Object.fromEntries(scores.map(([title, score]) => [title, scoreReport(score)])));
      else for (const [title, score, labels] of scores) for (const line of scoreLines(title, score, labels)) print(line);
      return EXIT.done;
    }));
}
