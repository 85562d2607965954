/** Regions as they stand behind their towns, as alternatives of a regular expression: they stay, the towns go. */

/** Provinces of Spain, as they stand in brackets. */
export const SPANISH_PROVINCES = 'A Coruña|La Coruña|Álava|Albacete|Alicante|Almería|Asturias|Ávila|Badajoz|Baleares|Barcelona|Bizkaia|Burgos|Cáceres|Cádiz|Cantabria|Castellón|Ciudad Real|Córdoba|Cuenca|Girona|Gerona|Granada|Guadalajara|Gipuzkoa|Guipúzcoa|Huelva|Huesca|Jaén|León|Lleida|Lérida|Lugo|Madrid|Málaga|Murcia|Navarra|Ourense|Orense|Palencia|Las Palmas|Pontevedra|La Rioja|Salamanca|Segovia|Sevilla|Soria|Tarragona|Tenerife|Teruel|Toledo|Valencia|Valladolid|Vizcaya|Zamora|Zaragoza';

/** States of Mexico, shortened as in addresses. */
export const MEXICAN_STATES = String.raw`CDMX|Ags\.|B\. ?C\.(?: ?S\.)?|Chih\.|Chis\.|Coah\.|Dgo\.|Edo\. ?(?:de )?M[ée]x\.?|Gto\.|Gro\.|Hgo\.|Jal\.|Mich\.|Nay\.|N\. ?L\.|Oax\.|Pue\.|Qro\.|Q\. ?R(?:oo)?\.|S\. ?L\. ?P\.|Tamps\.|Tlax\.|Yuc\.|Zac\.`;

/** Those of them that are words of reports as well. */
export const MEXICAN_STATES_AND_WORDS = String.raw`(?:Camp|Col|Mor|Sin|Son|Tab|Ver)\.`;
