/**
 * What stands beside numbers in image annotation: units, the settings and measures that devices write with the largest value that each can
 * have, and scores and angles, of which some bear the name of a person.
 */

/** Every prefix before every unit. */
function prefixed(prefixes: string, units: string): string[] {
  return units.split(' ').flatMap((unit) => prefixes.split(' ').map((prefix) => (prefix === '-' ? unit : prefix + unit)));
}

/** Units of scales, measurements, exposure, tracers, concentrations and times, as parts of regular expressions; `kB` is what readers of Latin letters make of `кВ`. */
export const UNITS: readonly string[] = [
  'mm', 'cm', 'm', 'um', 'µm', 'μm', 'ml', 'l', 'dl', 's', 'sec', 'ms', 'us', 'min', 'h', 'hr', 'hrs', 'fps', 'bpm', 'lpm', 'dpi', '%', '°', 'deg', 'kg', 'g', 'mg', 'hu', 'px', 'ppi', 'in', 'w', 'mw', 'fr', 'rpm', 'db', 'dan', 'lbf', 'ppm',
  'm2', 'cm2', 'mm2', 'cm3', 'mm3', 'cm/s', 'm/s', 'm/s2', 'mm/s', 'mm/mv', 'mmhg', 'g/cm2', 'mg/cm3', 'kg/m2', 'g/m2', 'ml/m2', 'ws', 'f/s', 'fr/s', 'im/s', 'p/s', 'b/s', 'ml/s', 'ml/min', 'l/min', 'l/min/m2', 'ml/100g', 'ml/100ml', 'ml/100g/min', 'ml/100ml/min',
  ...prefixed('k m µ', 'v as'), 'kvp', 'ma', ...prefixed('- k m', 'hz'), 'kev', 'kb',
  ...prefixed('- m c d µ μ u', 'gy gycm gy\\*cm gy-cm gy·cm gycm2 gym2 gy/s gy/min sv sv/h'), ...prefixed('- k m g', 'bq bq/ml bq/kg'), ...prefixed('m u µ', 'ci'), ...prefixed('- k m', 'cts cps ct counts cts/s counts/s'),
  ...prefixed('m µ u n', 'mol/l'), ...prefixed('- m µ n p', 'g/l g/dl g/ml'),
];

/** Settings and measures by kind, each with the largest number that it can have. Beyond it, the number is not theirs. */
const SETTINGS_BY_KIND: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  window: { w: 10000, l: 5000, c: 5000, ww: 10000, wl: 5000, wc: 5000, window: 10000, level: 5000, zoom: 999, mag: 99 },
  counters: { se: 999, im: 9999, img: 9999, image: 9999, series: 999, fr: 999, frame: 9999, run: 99, mask: 99, page: 999, acq: 99, slice: 999, sl: 999, view: 99 },
  geometry: { st: 99, sp: 2000, thk: 99, thickness: 99, csl: 20, loc: 2000, tp: 2000, fov: 999, dfov: 99, sfov: 99, sid: 400, sod: 400, lao: 180, rao: 180, cra: 90, cau: 90, caud: 90, cran: 90, angle: 360, tilt: 90, gt: 90, rot: 60, fd: 99, pitch: 9, gr: 999, voi: 999, roi: 99, x: 9999 },
  exposure: { kv: 400, kvp: 400, ma: 2000, mas: 20000, eff: 20000, ref: 20000, ctdi: 999, ctdivol: 999, ctdiw: 999, ssde: 999, dlp: 9999, dap: 99999, ei: 9999, di: 99, asir: 100 },
  resonance: { te: 1000, tr: 20000, ti: 10000, b: 5000, fa: 180, vfa: 180, nex: 99, nsa: 99, nav: 99, etl: 999, et: 999, tt: 9999, bw: 2000, snr: 999, sar: 99, t: 9, adc: 9999 },
  ultrasound: { mi: 9, ti2: 9, tis: 9, tib: 9, tic: 9, ts: 9, g: 999, gn: 999, gain: 999, cg: 99, dr: 999, d: 999, depth: 999, frq: 99, fq: 99, f: 99, thi: 99, prf: 20000, col: 100, pwr: 100, pst: 99, prs: 99, wf: 999, smp: 99, ao: 100, at: 999, zm: 99 },
  flow: { pi: 99, ri: 9, psv: 999, edv: 999, vmax: 999, vmin: 999, 's/d': 99, 'i/e': 9, 'v/q': 9, ccr: 9 },
  heart: { hr: 300, bp: 300, rr: 9999, fc: 300, pr: 999, qrs: 999, qt: 999, qtc: 999, ef: 100, lvef: 100, ivs: 99, ivsd: 99, ivss: 99, lvid: 199, lvidd: 199, lvids: 199, lvpw: 99, lvpwd: 99, lvpws: 99, lvedv: 999, lvesv: 999, lvmi: 999, lavi: 199, tapse: 60, 'e/a': 9, 'e/e': 99, maxpg: 300, meanpg: 300, ava: 9, mva: 9, pht: 999, dt: 999, ivrt: 300, rvsp: 200, vti: 99, gls: 40, bsa: 3, bmi: 80 },
  fetus: { bpd: 200, ofd: 200, hc: 500, ac: 500, fl: 200, hl: 200, ul: 200, tl: 200, crl: 200, tcd: 99, cereb: 99, nt: 20, nb: 20, gs: 200, ys: 30, fhr: 300, afi: 60, efw: 6000, ga: 60, cpr: 9 },
  perfusion: { cbf: 200, cbv: 50, mtt: 60, ttp: 99, tmax: 60, rcbv: 20, rcbf: 20, ktrans: 9, scv: 99, cvp: 99 },
  spectroscopy: { naa: 99, cr: 99, cho: 99, ins: 99, glx: 99, lac: 99, 'naa/cr': 20, 'cho/cr': 20, 'cho/naa': 20, 'naa/cho': 20, 'ins/cr': 20, fwhm: 99 },
  statistics: { hu: 4000, sd: 999, min: 9999, max: 9999, mean: 9999, vol: 9999, volume: 9999, ratio: 999, dist: 999, area: 9999, diff: 99, difft: 99, suv: 99, suvmax: 99, suvmean: 99, suvpeak: 99 },
  blood: { iodine: 400, egfr: 200, gfr: 200, vfg: 200, tfg: 200, dfg: 200, creatinine: 2000, creatinina: 2000, kreatinin: 2000, gluc: 600, glucose: 600, age: 89, hb: 25, hct: 99, inr: 20 },
  // O is read as 0.
  vital: { spo2: 100, sp02: 100, sao2: 100, sa02: 100, fio2: 100, fi02: 100, etco2: 99, peep: 40, gcs: 15 },
  laboratory: { dimer: 99999, ddimer: 99999, crp: 999, bnp: 99999, psa: 999, tsh: 999, ldh: 9999, ggt: 9999, lipase: 9999, amylase: 9999, troponin: 99999 },
  eye: { q: 99, ir: 99, art: 999, crt: 999, oct: 99 },
  scores: { agatston: 9999, frax: 100, aspects: 10, birads: 6, pirads: 5, tirads: 5, lirads: 5, tscore: 9, zscore: 9, z: 9, percentile: 100 },
};

/** The largest number of each setting. */
export const SETTINGS: ReadonlyMap<string, number> = new Map(Object.values(SETTINGS_BY_KIND).flatMap((kind) => Object.entries(kind)));

/** Settings that count: their numbers may begin with zeros. */
export const COUNTERS: ReadonlySet<string> = new Set(Object.keys(SETTINGS_BY_KIND['counters']!));

/** Angles that are drawn, many with the name of a person: before degrees they name nobody. */
export const ANGLES: ReadonlySet<string> = new Set('cobb bohler boehler wiberg norberg gissane meary hilgenreiner pauwels ferguson insall hallux sna snb anb fma impa alpha beta kyphosis lordosis slope tilt'.split(' '));

/** Methods with the name of a person: beside a setting and its value they name nobody. */
export const METHODS: ReadonlySet<string> = new Set('teich teichholz simpson hadlock bazett fridericia dubois devereux doppler'.split(' '));

/** Vessels by their first letters, which are nothing without the kind of vessel behind. */
export const VESSELS = {
  names: new Set('ut uter umb oph ophth vert spl hep fem subcl'.split(' ')),
  kinds: new Set('a v art artery vein vessel'.split(' ')),
} as const;

/** Signs of an examination by the name of a person. */
export const SIGNS: ReadonlySet<string> = new Set('murphy mcburney blumberg rovsing homans lasegue babinski tinel lachman mcmurray courvoisier kernig brudzinski'.split(' '));

/** Places in the body with the name of a person, and where they lie or what they are: together they name nobody. */
export const NAMED_PLACES: ReadonlySet<string> = new Set('morison morisons douglas retzius hoffa kager lisfranc chopart'.split(' '));
export const WHEREABOUTS: ReadonlySet<string> = new Set('ruq luq rlq llq fast efast pouch space cul sac recess pad fat joint fluid'.split(' '));
