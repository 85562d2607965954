import { wordSet } from '../phrases.ts';

/** Units and what is counted: a number before one of them measures, and neither dates nor identifies. */
export const UNITS = wordSet('mm cm m ml dl l cc mg g kg mcg ug ng pg mgy gy msv hu uh mhz hz khz kv kvp mas ma bpm lpm mmhg kpa mbq mci fr f mm2 cm2 mm3 cm3 ms sec seg s min h hr hrs x t segmentos segments images imagenes weeks semanas wochen semaines settimane months meses jahre years anos ans anni days dias dan ohm ohms ohmios ohmio v mv');
