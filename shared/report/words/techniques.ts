import { wordSet } from '../phrases.ts';

/** Three letters of phases, vessels, sequences and measurements, folded, which no other list holds and somebody's initials may be. */
export const TECHNIQUES = wordSet(`
 hbp eob ncp cmp pvp hap hvp lap eap nep vnc vni vmi mar sar sac wfs dsr dti dki dsi tfl bfe ffe pds pdw pdf t1w t2w flr nax ubm tcd cca ica eca cfa sfa pfa pta ata dpa gsv ssv ivc svc lpv mpv rpv lhv mhv rhv cbd chd pvr rbs bpd ofd crl gsd ysd fhr efw afi psv edv ebv spc ccs cac ffr ctp cte ctu ctv ctc ctl mre mrv mrp mrs mrn mru mrg ubo pca rpo lpo llo rlo ssp ssd dlp ped neo nsa nex fov etl mtx gre tse fse sse hbv bsp pli dyn sta arf vfa cap tap cnp sni bhd fbh nbh rtg
`);

/** Letters of the parameters of a scan, as tables of techniques head their columns with them. */
export const PARAMETERS = wordSet('tr te ti fa fov nex nsa etl esp bw snr mtx thk acq sar nav kv kvp ma mas ms dlp ctdi rt ap sag cor tra ax se gre tse fse stir flair dwi adc swi tof asl psf vps epi ir');
