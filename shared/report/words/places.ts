import { wordSet } from '../phrases.ts';

/** Words after a street's name: `Cockle Street`, `701 N. Cedar St`. The short ones need a number before the name. */
export const STREET_ENDINGS = wordSet('street road avenue lane drive court close square terrace crescent boulevard parkway highway turnpike wharf mews grove embankment esplanade causeway');
export const SHORT_STREET_ENDINGS = wordSet('st rd ave av ln dr ct blvd pkwy hwy pl way sq place walk row hill park gardens circle cir ter terr trail view rise loop gate green plaza path pike crossing');

/** Words before a street's name, with the dot they are written with left out. */
export const STREET_LEADS = wordSet('calle c/ avda avenida plaza pza plza paseo travesia camino carretera ctra ronda rambla alameda glorieta callejon urbanizacion urb rua travessa praca largo estrada avenida via viale piazza piazzale corso vico vicolo lungarno lungotevere contrada cda strada rue impasse allee chemin quai boulevard faubourg cours calleja cuesta bulevar jiron carrera pasaje carrer passeig avinguda kalea praza pda ptda vereda caserio');

/** Leads that are also ordinary words: they need a number or a capital in the middle of a line. */
export const FRAGILE_LEADS = wordSet('vereda caserio calleja cuesta via largo corso cours cuesta avenida plaza place carrera camino strada urb ronda contrada quai pasaje place');

/** German endings of street names. */
export const GERMAN_STREET = /^[\p{Lu}][\p{L}-]{2,30}(?:straße|strasse|str|weg|platz|allee|gasse|ufer|damm|chaussee)$/u;

/** Rooms, beds and bays: the number after them is part of the place. */
export const ROOMS = wordSet('room rm suite bay bed cubicle ward office theatre theater bldg building cama habitacion hab sala box puesto cuarto consulta consultorio pabellon quirofano gabinete despacho zimmer kabine bett saal chambre salle lit cabine quarto leito stanza camera letto ambulatorio enfermaria sala boxe cell cabina planta fluoro bloc house taquilla station enf crib cot celda consultorio piso');
/** Of these, words that are also counted in findings. */
export const FRAGILE_ROOMS = wordSet('box bay lit bed camera cabine suite office building consulta sala theatre cuarto quarto ward camera cell house planta bloc unit piso cot');

/** Units of intensive and emergency care: `ICU bed 9`, `UCI 5`. */
export const CARE_UNITS = wordSet('icu itu nicu picu sicu micu ccu cicu hdu uci ucin ucip uti utip uvi rea sau uco');

/** States that stand before a ZIP code. */
export const US_STATES = wordSet('al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr');
export const LONG_STATES = wordSet('alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming');
/** Canadian provinces and Australian states before their postcodes. */
export const PROVINCES = wordSet('on qc bc ab mb sk ns nb nl pe yt nt nu nsw vic qld wa sa tas act nt');
