import { wordSet } from '../phrases.ts';

/** Genera and species of germs and parasites as reports name them, `H. pylori`, `Bartonella henselae`: a letter before one is no initial. */
export const ORGANISMS = wordSet(`
 acinetobacter actinomyces aspergillus bacillus bacteroides bartonella bordetella borrelia brucella campylobacter candida chlamydia citrobacter clostridium clostridioides
 coccidioides corynebacterium coxiella cryptococcus echinococcus ehrlichia entamoeba enterobacter enterococcus escherichia fusarium fusobacterium giardia haemophilus
 helicobacter histoplasma kingella klebsiella legionella leishmania leptospira listeria moraxella morganella mycobacterium mycoplasma neisseria nocardia pasteurella
 plasmodium pneumocystis proteus pseudomonas rhizopus rickettsia salmonella schistosoma serratia shigella staphylococcus streptococcus stenotrophomonas strongyloides
 taenia toxocara toxoplasma treponema trichinella trichomonas trypanosoma ureaplasma vibrio yersinia
 abscessus aeruginosa agalactiae albicans anginosus anthracis auris aureus avium baumannii bovis bovis botulinum brasiliensis burgdorferi burnetii catarrhalis cerevisiae
 cholerae cloacae coli cruzi dermatitidis difficile diphtheriae donovani epidermidis faecalis faecium falciparum fragilis freundii fumigatus gallolyticus genitalium glabrata
 gondii gonorrhoeae granulosus henselae hominis immitis influenzae intracellulare israelii jejuni jiroveci jirovecii kansasii kingae krusei lamblia leprae lugdunensis malariae
 maltophilia mansoni marcescens marinum melitensis meningitidis mirabilis mitis monocytogenes morganii multocida multilocularis necrophorum neoformans nucleatum oxytoca
 pallidum parapsilosis perfringens pertussis pestis pneumophila psittaci pylori pyogenes quintana rickettsii sanguinis saprophyticus simulans solium
 stercoralis tetani trachomatis tropicalis tuberculosis typhi typhimurium vaginalis viridans vivax vulgaris xenopi
`);
