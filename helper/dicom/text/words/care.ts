import { wordSet } from '../../../../shared/report/phrases.ts';

/**
 * Words of allergies, emergencies, interventions and nuclear medicine, and of what doctors are in a case, as alerts, histories and requests of headers have them, folded, in the six
 * languages of the reports. A word listed here names nobody by itself.
 */
export const CARE_WORDS = wordSet(`
 corona neugeborene neugeborenen neugeborenes saugling schadelsonographie schaedelsonographie nstemi stemi acs vf vt svt afib nsvt cabg pci icd crt lvad ecmo picc cvc sca sax lax epicardial endocardial perihilar
 insertion removal exchange placement retrieval embolisation kyphoplasty vertebroplasty sclerotherapy cryoablation paracentesis thoracentesis thoracocentesis gastrostomy nephrostomy cholecystostomy tracheostomy colostomy ileostomy jejunostomy
 discogram sialogram fistulogram urethrogram cholangiogram arteriogram sonohysterogram
 mariscos polen shellfish nueces cacahuete cacahuetes frutos secos latex huevo huevos lactosa lactose gluten yodo niquel abejas avispas polvo acaros moho peanut peanuts nuts eggs dust mites mold wasp nickel iodinated
 erdnuss erdnusse nusse hausstaub schimmel bienen wespen crevettes fruits arachides noix oeufs abeilles guepes crostacei molluschi arachidi noci uova vespe nichel acari amendoim nozes abelhas camarao lateksi nikkeli teippi pflaster heftpflaster adhesive esparadrapo
 penicilina penicillin penicilline penicillina amoxicilina amoxicillin cefalosporinas cephalosporins cephalosporin cefazolin sulfa sulfas sulfamidas aspirina aspirine ibuprofen ibuprofeno diclofenac metamizol nolotil paracetamol acetaminophen
 codeine codeina morphine morfina tramadol vancomycin vancomicina gadolinio chlorhexidine clorhexidina povidone betadine lidocaina anesthetics anestesicos
 urticaria hives anaphylaxis anafilaxia broncoespasmo bronchospasm itching prurito prurit
 legale refertatore refertante inviante richiedente prescrittore curante competente solicitante peticionario remitente tratante prescriptor requisitante
 dobutamine persantine mdp hdp mag3 choline datscan ioflupane scinti
`);
