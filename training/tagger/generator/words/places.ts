/** Streets, towns, institutions and the forms they take in each language. `{surname}`, `{given}`, `{town}`, `{saint}`, `{n}` are filled in. */

export interface Places {
  towns: readonly string[];
  /** Region that may follow a town; never an identifier. */
  regions: readonly string[];
  streets: readonly string[];
  postcodes: readonly string[];
  institutions: readonly string[];
  /** Words that institutions and streets are named after, besides people and towns. */
  themes: readonly string[];
  units: readonly string[];
  departments: readonly string[];
  lawyers: readonly string[];
}

const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const PLACES: Record<string, Places> = {
  en: {
    towns: list('Springfield|Portland|Cleveland|Rochester|Pittsburgh|Boise|Tulsa|Savannah|Duluth|Amarillo|Fort Wayne|Grand Rapids|Salt Lake City|St. Louis|St Albans|Newcastle upon Tyne|Leeds|Bristol|Sheffield|Swansea|Cardiff|Aberdeen|Inverness|Belfast|Galway|Cork|Limerick|Toronto|Calgary|Halifax|Saskatoon|Perth|Hobart|Wollongong|Geelong|Christchurch|Dunedin|Rotorua|Lagos|Nairobi|Cape Town|Reading|Bath|Sandwich|Battle|Hope|Normal|Paradise|Phoenix|Buffalo|Mobile|Eureka|Corning|Flint|Orange|Surprise|Bend|Concord|Providence|Independence|Lakewood|Maple Grove|Cedar Falls|Oak Ridge|Willow Creek|Millbrook|Westfield|Riverside|Fairview|Kingsport|Harrogate|Kettering|Wigan|Slough|Tring|Ely|Wells|Poole|Hexham|Chattanooga|Kalamazoo|Poughkeepsie|Schenectady|Tuscaloosa|Albuquerque|Milwaukee|Sacramento|Anchorage|Honolulu|Bronx|Brooklyn|Kings County|Wayne County|Cook County|Marin County'),
    regions: list('OH|TX|CA|NY|Ohio|Texas|Kent|Devon|Ontario|NSW|Minnesota|WA|Scotland'),
    streets: list('{n} {theme} Street|{n} {surname} Avenue|{n} {theme} Road|{n} {town} Rd|{n} {theme} Ave, Apt {n}|{n} {surname} Blvd|{n} N. {theme} St.|{n} SW {n}th Ave|{n} {theme} Lane|{n}B {theme} Close|Flat {n}, {n} {surname} Court|{n} {theme} Dr|{n} {theme} Drive|{n} Old {town} Highway|{n} St {given}\'s Way|PO Box {n}|{n} {theme} Crescent|{n} {theme} Terrace|Unit {n}, {n} {theme} Pkwy|{n} {surname} Pl|{n} County Road {n}'),
    postcodes: list('#####|#####-####|@@# #@@|@# #@@|@#@ #@#|####'),
    institutions: list('{town} General Hospital|St. {saint}\'s Hospital|{surname} Memorial Hospital|{theme} Medical Center|{town} Regional Medical Center|{theme} Imaging|{theme} Radiology Associates|University of {town} Medical Centre|Royal {town} Infirmary|{theme} Clinic|{town} Community Hospital|{surname} Cancer Center|{surname} & {surname} Orthopedics|Mount {theme} Hospital|{theme} Diagnostic Imaging LLC|{town} VA Medical Center|Our Lady of {theme} Hospital|{surname} Children\'s Hospital|{theme} Health System|Sacred Heart Hospital|Good Samaritan Hospital|Mercy {town}|{theme} Open MRI|Queen {given} Hospital|{town} NHS Trust|{town} University Hospitals NHS Foundation Trust|{theme} Surgery|{surname} Institute|{theme} Family Practice|{town} Urgent Care|{theme} Women\'s Imaging Center|{theme} Sports Medicine|{surname} Clinic|{town} District Hospital|{theme} Hospice|{theme} Nursing Home|{town} High School|{surname} Elementary School|{theme} Logistics Inc|{surname} Construction|{surname} Dental Group|{theme} Insurance|Advocate {theme}|{theme} Manor|{acronym}|{acronym} Radiology|{acronym} Imaging'),
    themes: list('Oak|Maple|Cedar|Pine|Elm|Willow|Lakeside|Riverside|Northgate|Southview|Westwood|Eastbrook|Summit|Valley|Harbor|Bayview|Highland|Meadow|Sunrise|Sunset|Grace|Mercy|Providence|Trinity|Cornerstone|Pinnacle|Horizon|Evergreen|Silver Creek|Blue Ridge|Prairie|Coastal|Central|Metro|Heritage|Liberty|Washington|Lincoln|Church|Station|Mill|Park|High|Victoria|Albert|Castle|Sinai|Carmel|Hope|Peace|Cypress|Magnolia|Rosewood|Foxglove|Heather|Thornhill|Stonebridge|Green Valley|Red River|Bluebonnet|Canyon|Mesa|Desert Springs|Pacific|Atlantic|Great Lakes|Mission|Crossroads|Premier|Advanced|Alliance|Beacon|Compass|Keystone|Lighthouse'),
    units: list('Ward {n}|Room {n}|Bed {n}|Ward {n}B|Bay {n}|Suite {n}|Room {n}-{n}|Unit {n}|Bldg {n}'),
    departments: list('{town} Radiology Department|{theme} Emergency Department|the {surname} Breast Center|{theme} Pavilion|{surname} Wing|{surname} Tower'),
    lawyers: list('{surname} & {surname} LLP|{surname}, {surname} and {surname}|Law Offices of {given} {surname}|{surname} Legal Group|{surname} Solicitors'),
  },
  es: {
    towns: list('Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Oviedo|Pamplona|Donostia|San Sebastián|Burgos|Albacete|Santander|Castellón de la Plana|Logroño|Badajoz|Salamanca|Huelva|Lleida|Tarragona|León|Cádiz|Jaén|Ourense|Girona|Lugo|Cáceres|Melilla|Guadalajara|Toledo|Pontevedra|Palencia|Ciudad Real|Zamora|Ávila|Cuenca|Huesca|Segovia|Soria|Teruel|Alcalá de Henares|Leganés|Getafe|Móstoles|Fuenlabrada|Elche|Cartagena|Jerez de la Frontera|Las Palmas|Arganda del Rey|Villanueva de la Serena|Medina del Campo|Aranda de Duero|Talavera de la Reina|Plasencia|Torrevieja|Benidorm|Bogotá|Medellín|Cali|Buenos Aires|Rosario|Mendoza|Lima|Arequipa|Cusco|Santiago|Valparaíso|Quito|Guayaquil|Caracas|Maracaibo|La Paz|Montevideo|Asunción|Monterrey|Puebla|Mérida|Tijuana|Oaxaca|Guanajuato|San Luis Potosí|Costa|Cabeza del Buey|Puente Genil|Cuello|Pozuelo de Alarcón|Rivas-Vaciamadrid|Tres Cantos|El Ejido|La Línea de la Concepción|Mataró|Sabadell|Terrassa|Reus|Vic|Manresa|Barakaldo|Getxo|Irún|Eibar|Ferrol|Avilés|Mieres'),
    regions: list('España|Jalisco|Andalucía|Galicia|Colombia|México|Argentina|Madrid|Vizcaya'),
    streets: list('C/ {theme}, {n}|Calle {surname} {n}|Calle {theme}, {n}, {n}º {letter}|Avda. {theme} {n}|Avenida de la {theme}, {n}|Av. {surname} {n}|Paseo de {theme}, {n}|Pza. {theme} s/n|Plaza de {saint}, {n}|Plaza {surname} {n}|Ctra. de {town} km {n}|Carretera {town}-{town}, km. {n}|Ronda de {theme} {n}, {n}º izda.|Urb. {theme}, {n}|Camino de {theme} s/n|Travesía {surname}, {n}|Carrera {n} # {n}-{n}|Calle {n} No. {n}-{n}|Jr. {surname} {n}|Col. {theme}, {n}|C. {given} {surname}, {n}, bajo {letter}|Gran Vía {n}|Passeig de {theme}, {n}|Carrer de {surname}, {n}|Rúa {theme} {n}|Pje. {theme} {n}|Polígono {theme}, nave {n}|c/ Doctor {surname}, {n}|{given} {surname}, {n}|{surname} {n}'),
    postcodes: list('#####|#####|#####|E-#####|C.P. #####'),
    institutions: list('Hospital Universitario {town}|Hospital General de {town}|Hospital {saint}|Hospital Universitario {theme}|Hospital {surname}|Hospital Clínico {saint}|Clínica {surname}|Clínica {theme}|Centro de Salud {theme}|Centro de Salud {town} Norte|Complejo Hospitalario de {town}|Hospital Comarcal de {town}|Hospital Virgen de {theme}|Hospital Virgen del {theme}|Hospital Dr. {given} {surname}|Centro Médico {theme}|Centro de Diagnóstico por Imagen {theme}|CDI {surname}|Policlínico {theme}|Policlínica {town}|Instituto {surname}|Instituto Nacional de {theme}|Sanatorio {saint}|Fundación {surname}|Hospital Militar de {town}|Ambulatorio {theme}|CAP {town}|CS {theme}|HU {town}|H. {saint}|Residencia {theme}|Colegio {saint}|IES {given} {surname}|Mutua {theme}|Resonancias {theme} S.L.|Hospital de Día {theme}|Hospital Infantil {surname}|Consultorio de {town}|Universidad de {town}|Unidad de Mama {theme}|{acronym}|Construcciones {surname} S.A.|Transportes {surname}|Clínica Dental {surname}|Hospital Quirón {town}|Hospital Ruber {theme}|Hospital La {theme}|Hospital del {theme}|Clínica Universidad de {town}'),
    themes: list('Constitución|Libertad|Esperanza|Rosario|Nieves|Pilar|Remedios|Mayor|Real|Sol|Luna|Mar|Río|Fuente|Alameda|Olivar|Encinar|Almendros|Rosales|Naranjos|Jazmín|Azahar|Macarena|Rocío|Arrixaca|Candelaria|Montaña|Castilla|Aragón|Andalucía|Europa|América|Independencia|Reforma|Victoria|Paz|Salud|Milagrosa|Cruz|Cruz Roja|Corazón de Jesús|Puerta del Sol|Puerta de Hierro|Alhambra|Giralda|Miramar|Bellavista|Buenavista|Los Ángeles|Las Flores|Los Pinos|El Carmen|El Prado|La Fe|La Paz|La Ribera|Costa del Sol|Doce de Octubre|Dos de Mayo|Reyes Católicos|Goya|Velázquez|Cervantes|Quevedo|Colón|Magallanes'),
    units: list('Habitación {n}|Hab. {n}|Cama {n}|Box {n}|Sala {n}|Consulta {n}|Planta {n}ª|Hab {n}-{n}'),
    departments: list('Servicio de Radiodiagnóstico del Hospital de {town}|Urgencias de {town}|Unidad de Radiología de {theme}|Pabellón {surname}'),
    lawyers: list('Bufete {surname}|{surname} y {surname} Abogados|Despacho {surname} & {surname}|Gabinete Jurídico {surname}'),
  },
  de: {
    towns: list('Berlin|Hamburg|München|Köln|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Karlsruhe|Mannheim|Augsburg|Freiburg|Heidelberg|Regensburg|Würzburg|Ulm|Kassel|Rosenheim|Garmisch-Partenkirchen|Bad Tölz|Passau|Wien|Graz|Linz|Salzburg|Innsbruck|Zürich|Basel|Bern|Halle|Gera|Jena|Hof|Kiel|Essen-Steele|Neuss|Lünen'),
    regions: list('Bayern|Deutschland|Österreich|NRW|Hessen'),
    streets: list('{theme}straße {n}|{theme}str. {n}|{surname}weg {n}|Am {theme} {n}|{theme}allee {n}a|{surname}platz {n}|{surname}-{surname}-Straße {n}|Bahnhofstraße {n}|Im {theme} {n}|{theme}gasse {n}|{town}er Str. {n}|{town}er Landstraße {n}'),
    postcodes: list('#####|D-#####|#####'),
    institutions: list('Klinikum {town}|Universitätsklinikum {town}|St.-{saint}-Krankenhaus|{saint}-Hospital {town}|Radiologische Praxis {surname}|Radiologie am {theme}|MVZ {theme}|Kreiskrankenhaus {town}|Praxis Dr. {surname}|Gemeinschaftspraxis {surname} & {surname}|Evangelisches Krankenhaus {town}|Städtisches Klinikum {town}|Helios Klinikum {town}|Asklepios Klinik {town}|{surname}-Klinik|Diagnosezentrum {theme}|{acronym}|Seniorenheim {theme}|{theme}-Gymnasium|Radiologicum {town}'),
    themes: list('Linden|Garten|Markt|Schiller|Goethe|Mozart|Kirch|Schloss|Berg|Wald|Rosen|Tannen|Eichen|Buchen|Birken|Mühlen|Kaiser|Friedrich|Wiesen|Park|Haupt|Süd|Nord|Stadtpark|Isartor|Elbufer'),
    units: list('Station {n}|Zimmer {n}|Bett {n}|Station {n}B'),
    departments: list('Zentrale Notaufnahme {town}|Abteilung für Radiologie {town}'),
    lawyers: list('Kanzlei {surname} & Partner|Rechtsanwälte {surname} und {surname}'),
  },
  fr: {
    towns: list('Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Reims|Le Havre|Saint-Étienne|Toulon|Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Clermont-Ferrand|Aix-en-Provence|Brest|Tours|Amiens|Limoges|Annecy|Perpignan|Metz|Besançon|Orléans|Rouen|Mulhouse|Caen|Nancy|Saint-Malo|Quimper|Vannes|La Rochelle|Bruxelles|Liège|Namur|Genève|Lausanne|Québec|Montréal|Sherbrooke|Trois-Rivières|Sens|Tours|Foix'),
    regions: list('France|Bretagne|Québec|Belgique'),
    streets: list('{n} rue {theme}|{n}, rue {given} {surname}|{n} avenue {theme}|{n} bd {surname}|{n} boulevard {theme}|{n} bis, place {theme}|{n} chemin des {theme}|{n} allée des {theme}|{n} impasse {surname}|{n} route de {town}|{n} quai {surname}'),
    postcodes: list('#####|#####|#####'),
    institutions: list('CHU de {town}|Hôpital {saint}|Hôpital {surname}|Clinique {saint}|Clinique du {theme}|Clinique {surname}|Centre Hospitalier de {town}|Centre d\'imagerie {theme}|Cabinet de radiologie {surname}|Polyclinique {theme}|CH {town}|Institut {surname}|Hôpital Privé {theme}|Centre {given} {surname}|Maison médicale {theme}|EHPAD {theme}|Lycée {surname}|{acronym}|Imagerie médicale {town} Sud|Hôpital Notre-Dame de {theme}'),
    themes: list('Parc|Lilas|Tilleuls|Église|Gare|République|Liberté|Victor Hugo|Jean Jaurès|Général Leclerc|Moulin|Fontaine|Château|Val|Pré|Cèdres|Acacias|Roses|Marronniers|Belle-Vue|Beau Soleil|Grâce|Paix'),
    units: list('chambre {n}|lit {n}|salle {n}|Chambre {n}'),
    departments: list('Service de radiologie de {town}|Urgences de {town}'),
    lawyers: list('Cabinet {surname} & Associés|SCP {surname} {surname}'),
  },
  pt: {
    towns: list('Lisboa|Porto|Braga|Coimbra|Aveiro|Faro|Évora|Setúbal|Viseu|Leiria|Guimarães|Funchal|Ponta Delgada|São Paulo|Rio de Janeiro|Belo Horizonte|Salvador|Recife|Fortaleza|Curitiba|Porto Alegre|Manaus|Belém|Goiânia|Campinas|Santos|Natal|Vitória|Florianópolis|Niterói|Ribeirão Preto|Uberlândia|Sintra|Cascais|Almada|Matosinhos|Vila Nova de Gaia'),
    regions: list('Portugal|Brasil|SP|RJ|MG'),
    streets: list('Rua {theme}, {n}|Rua {given} {surname}, {n}|Av. {theme}, {n}|Avenida {surname}, {n}, {n}º Dto|Travessa {theme}, {n}|Praça {theme}, {n}|R. {surname} {n}|Largo {theme}, {n}|Alameda {theme}, {n} - apto {n}|Estrada de {town}, {n}'),
    postcodes: list('####-###|#####-###'),
    institutions: list('Hospital de {saint}|Hospital {saint}|Centro Hospitalar de {town}|Clínica {surname}|Hospital da {theme}|Hospital {surname}|Santa Casa de {town}|Centro de Saúde de {town}|Clínica {theme}|Instituto {surname}|Hospital Universitário de {town}|USF {theme}|UPA {town}|CUF {town}|Hospital das Clínicas de {town}|{acronym}|Laboratório {surname}|Imagiologia {theme}'),
    themes: list('Liberdade|República|Luz|Flores|Palmeiras|Misericórdia|Boavista|Descobrimentos|Independência|Paulista|Beira-Mar|Sé|Graça|Esperança|Rosário|Boa Nova|Ipiranga|Atlântica'),
    units: list('Enfermaria {n}|Quarto {n}|Cama {n}|Leito {n}|Sala {n}'),
    departments: list('Serviço de Imagiologia de {town}|Urgência de {town}'),
    lawyers: list('{surname} & {surname} Advogados|Sociedade {surname}'),
  },
  it: {
    towns: list('Roma|Milano|Napoli|Torino|Palermo|Genova|Bologna|Firenze|Bari|Catania|Venezia|Verona|Messina|Padova|Trieste|Brescia|Parma|Prato|Modena|Reggio Emilia|Perugia|Livorno|Cagliari|Ravenna|Rimini|Ferrara|Salerno|Sassari|Monza|Bergamo|Trento|Vicenza|Bolzano|Novara|Piacenza|Ancona|Udine|Arezzo|Lecce|Pesaro|La Spezia|Pisa|Lucca|Como|Siena'),
    regions: list('Italia|Toscana|Lombardia|MI|RM|TO'),
    streets: list('Via {theme}, {n}|Via {given} {surname} {n}|Via {surname}, {n}|Viale {theme} {n}|Piazza {theme}, {n}|Corso {theme} {n}|Largo {surname} {n}|Strada {theme}, {n}|Vicolo {theme} {n}|P.zza {surname}, {n}|V.le {theme}, {n}/{letter}'),
    postcodes: list('#####|#####'),
    institutions: list('Ospedale {saint}|Ospedale Civile di {town}|Policlinico {surname}|Azienda Ospedaliera {town}|Casa di Cura {theme}|Clinica {surname}|Istituto {surname}|Centro Diagnostico {theme}|Studio Radiologico {surname}|AOU {town}|ASL {town}|Poliambulatorio {theme}|Ospedale Maggiore di {town}|RSA {theme}|{acronym}|Fondazione {surname}|Presidio Ospedaliero {saint}'),
    themes: list('Garibaldi|Mazzini|Roma|Dante|Cavour|Vittorio Emanuele|Libertà|Repubblica|dei Mille|Verdi|Manzoni|Leopardi|Marconi|delle Rose|del Sole|San Marco|Villa Verde|Villa Bianca|Salus|Stella Maris|Europa'),
    units: list('stanza {n}|letto {n}|camera {n}|Stanza {n}'),
    departments: list('Radiologia di {town}|Pronto Soccorso di {town}'),
    lawyers: list('Studio Legale {surname}|Avv. {surname} & Associati'),
  },
};

export const SAINTS: Record<string, readonly string[]> = {
  en: list('Mary|Luke|John|Joseph|Vincent|Francis|Elizabeth|Jude|Anne|Michael|Thomas|Bartholomew|Catherine|Agnes'),
  es: list('San Juan|San Pedro|Santa María|San Rafael|Santa Lucía|San Carlos|San José|Santa Ana|San Cecilio|Santiago Apóstol|San Agustín|Santa Cristina|Santa Bárbara|San Telmo'),
  de: list('Marien|Josef|Elisabeth|Vinzenz|Barbara|Antonius|Johannes|Georg|Anna'),
  fr: list('Saint-Antoine|Saint-Louis|Sainte-Marie|Saint-Joseph|Sainte-Anne|Saint-Luc|Saint-Vincent|Notre-Dame'),
  pt: list('Santa Maria|São João|São José|Santo António|São Francisco|Santa Marta|São Bernardo|São Lucas'),
  it: list('San Raffaele|San Giovanni|Sant’Andrea|Santa Chiara|San Martino|San Matteo|Santa Maria Nuova|San Camillo|Sant\'Orsola'),
};
