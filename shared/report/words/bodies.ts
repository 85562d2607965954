import { wordSet } from '../phrases.ts';

/** Societies, agencies and boards whose guidelines are followed, and trials, by capitals that nobody's initials are read for. */
export const BODIES = wordSet(`
 fasp nhsbsp isuog bmus acog aium rsna arrs snmmi eanm esur esgar eular asco esmo nccn aasld easl figo astmh idsa niosh osha ansi ncrp iaea icrp nice rcog rcpch ranzcr ranzcog racgp bsgar bnms ainm nabh nabl jcaho acgme abomr abim hrsa hcpc hpcsa mdcn ahpra scfhs haad dha moh qchp nhra nmcn wafid
 arasens stampede chaarted enzamet capitello keynote checkmate adaura impower topgear rapido prodige esopec neoaegis esorad nascet ecst acas acst thrace defuse fourier plco nlst
`);
