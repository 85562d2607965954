import { Phrases } from '../phrases.ts';

/**
 * Regions, larger than what identifies (45 CFR 164.514(b)(2)(i)(B) lets states stay), by names that no town has: states of Mexico as letters write them
 * short, departments, provinces, regions and states of the other countries of Latin America, states of India and of Nigeria.
 */
export const REGIONS = new Phrases<true>()
  .add('gto|pue|gro|nay|yuc|jal|qro|son|chih|mich|oax|coah|tamps|sin|dgo|zac|ags|hgo|tlax|edomex|edo de mexico', true)
  .add('antioquia|cundinamarca|boyaca|risaralda|quindio|tolima|huila|narino|putumayo|casanare|caqueta|atlantico|norte de santander|valle del cauca', true)
  .add('pcia de buenos aires|provincia de buenos aires|entre rios|chubut|santiago del estero', true)
  .add('n l|q roo|b c s|s l p|chis', true)
  .add('meta|guaviare|vichada|vaupes|guainia|choco|la guajira|cesar|pichincha|guayas|azuay|manabi|imbabura|chimborazo|tungurahua|cotopaxi|morona santiago|zamora chinchipe', true)
  .add('ancash|lambayeque|loreto|ucayali|madre de dios|apurimac|boqueron|alto parana|itapua|caaguazu|amambay|canindeyu|presidente hayes|alto paraguay|neembucu', true)
  .add('anzoategui|zulia|carabobo|aragua|tachira|yaracuy|nueva esparta|chuquisaca|beni|pando|biobio|bio bio|la araucania|nuble|maule|o higgins|magallanes', true)
  .add('telangana|kerala|karnataka|maharashtra|haryana|gujarat|rajasthan|odisha|assam|bihar|jharkhand|tamil nadu|tamilnadu|uttar pradesh|andhra pradesh|madhya pradesh|himachal pradesh|west bengal', true)
  .add('enugu state|anambra state|lagos state|oyo state|kano state|kaduna state|rivers state|delta state|imo state|ogun state|osun state|edo state', true)
  .add('scotland|wales|new south wales|western australia|south australia|british columbia|nova scotia|new brunswick|newfoundland|north carolina|south carolina|north dakota|south dakota|new mexico|new jersey|new hampshire|west virginia|rhode island', true);
