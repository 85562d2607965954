import { wordSet } from '../phrases.ts';

/** Drugs, contrast media, devices and machines that no word of the language and nobody's name is. */
const PRODUCTS = wordSet(`
 omnipaque visipaque ultravist iomeron iopamiro isovue optiray xenetix niopam iohexol ioversol iodixanol iobitridol iopromide iomeprol conray gastrografin gastrografine telebrix lipiodol ethiodol cystografin gadovist gadavist dotarem clariscan primovist eovist multihance prohance magnevist omniscan elucirem vueway gadobutrol gadoterate gadoxetate gadoteridol gadopiclenol feraheme resovist endorem sonovue lumason definity optison buscopan buscapina hyoscine glucagen
 marcumar sintrom acenocumarol acenocoumarol phenprocoumon coumadin warfarina clexane lovenox fragmin innohep enoxaparina dalteparina tinzaparina eliquis xarelto pradaxa lixiana savaysa dabigatran plavix iscover adiro brilique brilinta ticagrelor prasugrel efient aspirina cardioaspirina metformina metformin glucophage ozempic mounjaro wegovy jardiance forxiga januvia lantus humalog novorapid eutirox levothyroxine levotiroxina euthyrox synthroid prednisone prednisona prednisolone prednisolona dexamethasone dexametasona methylprednisolone metilprednisolona triamcinolone triamcinolona kenalog depomedrol solumedrol methotrexate metotrexato adalimumab humira remicade stelara keytruda opdivo avastin herceptin perjeta tagrisso lenvima nexavar xtandi zytiga erleada zoladex lupron decapeptyl tamoxifen tamoxifeno arimidex letrozol femara capecitabine capecitabina xeloda folfox folfiri folfirinox folfoxiri gemcitabine gemcitabina temozolomide temozolomida prolia xgeva zometa alendronate fosamax forteo ketorolac diclofenaco ibuprofeno paracetamol metamizol nolotil novalgin tramadol oxycodone morphine morfina fentanyl fentanilo propofol ketamine ketamina remifentanil rocuronium sugammadex lisinopril enalapril ramipril losartan valsartan candesartan amlodipine amlodipino bisoprolol carvedilol furosemide furosemida spironolactone espironolactona tamsulosin tamsulosina dutasteride finasteride finasterida
 hibor bemiparina lexatin orfidal trankimazin ventolin atrovent pulmicort symbicort spiriva seretide augmentine augmentin urbason dacortin polaramine primperan pantecta zaldiar enantyum voltaren voltarol gelocatil efferalgan doliprane dafalgan durogesic durogesan neurontin gabapentina gabapentin pregabalina pregabalin duloxetina duloxetine sertralina sertraline tardyferon trajenta toujeo levemir tresiba entresto emconcor norvasc micardis atacand cozaar lipitor nexium losec oramorph sevredol buprenorphine zofran imodium movicol fortimel piperacilina piperacillin tazobactam meropenem ceftriaxona ceftriaxone vancomicina vancomycin cefazolina cefazolin tranexamic tenecteplase alteplase metalyse actilyse
 xience orsiro promus taxus glidewire amplatz amplatzer viabahn viatorr supera zilver celect trevo embotrap neuroform endobridge lvis azur gelfoam embosphere bioglue surgicel tachosil angioseal proglide perclose mynx clotriever flowtriever angiojet penumbra jetstream shockwave rotarex endurant watchman portacath broviac groshong permcath hydromark tumark magseed biozorb trufill jamshidi bonopty lumify epiq logiq acuson aplio affiniti aixplorer somatom magnetom ingenia achieva signa optima aquilion naeotom mobilett mobilettmira zenition azurion allura artis mammomat senographe selenia lunit transpara aidoc brainlab
`);

/** Stems that end the international names of drugs (WHO, The use of stems in the selection of International Nonproprietary Names), behind enough letters that no surname ends so. */
const DRUG = /^[a-z]{3,}(?:[tuz]umab|ximab|[lt]imab|tinib|rafenib|ciclib|parib|zomib|xaban|vastatina?|prazole?|conazole?|cillin|cilina|thromycin|tromicina|floxacin[oa]?|cycline|ciclina|platino?|taxel|rubicin[ae]?|gliptina?|gliflozina?|dipine|dipino|sartan|triptan|setron|dronat[eo]|dronic|azepam|azolam|caine|caina|statine|lukast|profen[eo]?|oxetina?e?|terone|glutide|tidine|tidina)$/;

/** Whether a folded word is a product of medicine rather than anybody's name. */
export function isProduct(word: string): boolean {
  return PRODUCTS.has(word) || (word.length >= 8 && DRUG.test(word));
}

/** Makers of scanners, implants and software. */
const MAKERS = wordSet('ge siemens philips toshiba canon hitachi fujifilm fuji samsung medison hologic agfa carestream konica minolta shimadzu esaote mindray varian elekta accuray brainlab medtronic boston scientific abbott biotronik stryker zimmer biomet depuy synthes bard cordis terumo penumbra gore guerbet bracco bayer microvention edwards cook epic cerner sectra nuance mitek arthrex');

/** What firms call themselves, and a brand before them goes on with. */
const FIRM_WORDS = wordSet('medical systems system healthcare healthineers health care imaging corporation corp inc technologies technology company gmbh ag ltd llc diagnostics ultrasound');

/** Whether folded words are the name of a maker of scanners, implants or software, which says nothing about the patient: `Canon Medical Systems`. */
export function isMaker(words: readonly string[]): boolean {
  return words.length > 1 && MAKERS.has(words[0]!) && words.every((word) => MAKERS.has(word) || FIRM_WORDS.has(word));
}
