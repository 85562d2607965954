/** What stands around a report: the letterhead of a site, the head of a message, a table of earlier examinations. */
import type { Composer } from './compose.ts';
import { TALK } from './words/talk.ts';

/** Name, department, address and numbers of a site, as printed at the top of a sheet. */
export function letterhead(report: Composer): string {
  const { random } = report;
  const line = random.pick(['\n', '\n', ' · ', ' | ', ' - ']);
  const parts = ['{ORG}', '{ADDR}', '{LOCZIP}', 'Tel. {PH}', 'Fax {FAX}', '{EMAIL}', '{URL}', '{C}', '{SITE}', '{PH}'];
  const chosen = [random.pick(['{ORG}', '{ORG}', '{SITE}', '{FIRM}']), ...parts.slice(1).filter(() => random.chance(0.4))];
  const text = report.fill(chosen.join(line));
  return random.chance(0.35) ? text.replace(/\uE001[^\uE002]*/g, (name) => name.toUpperCase()) : text;
}

/** A message: its fields, the greeting, the text and the farewell; some with the answer that it quotes. */
export function message(report: Composer, text: string): string {
  const { random } = report;
  const talk = TALK[report.code]!;
  const [from, to, copy, subject, date] = talk.message;
  const address = () => report.fill(random.pick(['{Cname} <{EMAIL}>', '{EMAIL}', '{Clastfirst}', '"{Clastfirst}" ({SITE})', '{Cname}', '{Clastfirst} <{EMAIL}>']));
  const subjects = ['{exam} {Pfull}', '{P} {MRN}', '{exam}', 'RE: {exam} - {Plast}', 'FW: {Pfile}', '{finding}', '{exam} {D}', '{Pinit} {exam}', '{SITE} {D}'];
  const rows = [`${from}: ${address()}`, `${to}: ${address()}${random.chance(0.3) ? `; ${address()}` : ''}`, `${copy}: ${address()}`, `${subject}: ${report.fill(random.pick(subjects))}`, report.fill(`${date}: {D} {time}`)];
  const head = random.chance(0.75) ? rows.filter(() => random.chance(0.8)).join('\n') : '';
  const body = [report.fill(random.pick(talk.greetings)), text, report.fill(random.pick(talk.farewells))].join(random.pick(['\n', '\n\n']));
  const whole = head === '' ? body : `${head}\n\n${body}`;
  return random.chance(0.15) ? whole.replace(/^/gm, '> ') : whole;
}

/** Earlier examinations in columns: date, place, result. */
export function table(report: Composer): string {
  const { random } = report;
  const gap = random.pick(['\t', ' | ', '   ', '; ']);
  const columns = random.shuffle(['{D}', random.pick(['{SITE}', '{ORG}']), random.pick(['{exam}', '{score}', '{finding}']), random.pick(['{int}', '{float} mm', '{Cinit}', '{Cshort}'])]);
  return Array.from({ length: random.int(2, 6) }, () => report.fill(columns.join(gap))).join('\n');
}
