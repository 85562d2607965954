/** What people are called for short where that is no beginning of their name: `Tom` of Thomas. Beginnings (`Alex` of Alexander) need no list. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  abby: 'abigail', andy: 'andrew', annie: 'ann anne anna', becky: 'rebecca', bert: 'albert robert herbert', beth: 'elizabeth', betty: 'elizabeth', bill: 'william', billy: 'william', bob: 'robert', bobby: 'robert', cathy: 'catherine',
  charlie: 'charles charlotte', chuck: 'charles', cindy: 'cynthia lucinda', dick: 'richard', dave: 'david', debbie: 'deborah', debby: 'deborah', drew: 'andrew', eddie: 'edward edwin', frankie: 'francis frank', gerry: 'gerald gerard', ginny: 'virginia', hal: 'harold henry', hank: 'henry', harry: 'harold henry', jack: 'john', jerry: 'gerald jerome',
  jenny: 'jennifer', jim: 'james', jimmy: 'james', joe: 'joseph', joey: 'joseph', johnny: 'john', kate: 'catherine katherine kathryn', kathy: 'katherine kathryn kathleen', katie: 'catherine katherine kathryn', larry: 'lawrence laurence', libby: 'elizabeth', liz: 'elizabeth', lizzie: 'elizabeth', maggie: 'margaret', meg: 'margaret', mike: 'michael',
  micky: 'michael', mickey: 'michael', molly: 'mary', ned: 'edward', nick: 'nicholas nicolas', patty: 'patricia', peg: 'margaret', peggy: 'margaret', polly: 'mary', rick: 'richard frederick', rob: 'robert', rosie: 'rose rosemary', sally: 'sarah', sandy: 'alexander alexandra sandra', steve: 'stephen steven', sue: 'susan', suzy: 'susan suzanne', ted: 'edward theodore',
  terry: 'terence theresa', tina: 'christina martina', tom: 'thomas', tommy: 'thomas', tony: 'anthony', toni: 'antonia', trish: 'patricia', vicky: 'victoria', vinnie: 'vincent', will: 'william', willie: 'william',
  chelo: 'consuelo', charo: 'rosario', concha: 'concepcion', conchi: 'concepcion', chema: 'jose', curro: 'francisco', kike: 'enrique', lola: 'dolores', lupe: 'guadalupe', manolo: 'manuel', merche: 'mercedes', nacho: 'ignacio', paco: 'francisco', pancho: 'francisco', paqui: 'francisca', pepa: 'josefa', pepe: 'jose', pili: 'pilar', quique: 'enrique', tere: 'teresa', tono: 'antonio', xavi: 'javier xavier',
  bernd: 'bernhard', fritz: 'friedrich', gabi: 'gabriele', hannes: 'johannes', hans: 'johannes', heinz: 'heinrich', jupp: 'josef joseph', kathi: 'katharina', klaus: 'nikolaus', lotte: 'charlotte liselotte', resi: 'therese theresia', sepp: 'josef joseph', uli: 'ulrich ulrike', willi: 'wilhelm', wolfi: 'wolfgang',
  beppe: 'giuseppe', gianni: 'giovanni', gigi: 'luigi', gino: 'luigi', lello: 'raffaele', mimmo: 'domenico', pippo: 'filippo giuseppe', pino: 'giuseppe', toto: 'antonio salvatore', chico: 'francisco', ze: 'jose', nando: 'fernando',
};

const NAMES = new Map(Object.entries(SHORT_FOR).map(([short, names]) => [short, new Set(names.split(' '))]));
const SHORTS = new Map<string, string[]>();
for (const [short, names] of NAMES) for (const name of names) SHORTS.set(name, [...SHORTS.get(name) ?? [], short]);

/** Whether a word, folded, is what somebody of a given name is called for short. */
export function isShortFor(word: string, name: string): boolean {
  return NAMES.get(word)?.has(name) ?? false;
}

/** The short names of a given name, folded. */
export function shortNamesOf(name: string): readonly string[] {
  return SHORTS.get(name) ?? [];
}
