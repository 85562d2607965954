/** The words that surrogates are made of. None is an eponym of medicine: `Winter` beside `classe de Winter` is no good choice. */

/** Given names of women and men. */
export const GIVEN = {
  F: 'Ada Alina Ana Clara Dana Elena Emma Eva Ines Iris Julia Lara Lea Lena Lina Maya Mila Nina Nora Olga Rita Sara Sofia Tara Vera'.split(' '),
  M: 'Adam Alan Alex Anton Daniel David Elias Emil Felix Hugo Ivan Jan Joel Karl Leo Lucas Marco Max Milan Noel Oscar Victor'.split(' '),
  /** Given to women and men alike: whoever is called so may be somebody's wife, brother or doctor. */
  unsaid: 'Alex Ariel Ashley Aubrey Avery Bailey Billie Blair Bobbie Carey Casey Charlie Chris Corey Dana Darcy Devon Drew Eden Emery Finley Frankie Harper Hayden Hollis Jackie Jamie Jessie Jody Jordan Jules Kai Kelly Kendall Kerry Kim Kit Lane Lee Lesley Lindsay Logan Lou Marion Mel Merle Micah Morgan Nicky Nico Noa Parker Pat Peyton Quincy Quinn Reese Remy Rene Riley Robbie Ronnie Rory Rowan Sacha Sage Sam Sandy Sasha Shannon Shay Shelby Sidney Skyler Sloan Spencer Stevie Tatum Teagan Toni Tracy Val Wynn'.split(' '),
};

/** Surnames, many of them nobody's. */
export const FAMILY = 'Adler Alder Amsel Arden Balen Belmar Berin Calder Carden Corvin Dalen Daro Delmar Elster Farrin Halden Holm Ivers Jansen Kalman Larkin Lenz Loren Marin Merton Morin Nolan Norden Orlan Perin Quill Ramsen Rendal Rosen Salen Selden Soren Talman Torren Ulmer Valen Varga Weldon Yarden Aldin Ansel Averin Bellin Brandel Carrow Colven Corin Dresden Ellard Fennor Gerrin Hallin Harlen Jorden Kellan Kerrin Lanver Lorrin Malven Merrin Norrel Olden Pellin Quarren Renner Rollin Sandel Serrin Tellen Tarrel Ullin Verrin Wellin Yorrel Abrel Bastow Bremlin Calvern Cardell Corrin Dalmer Dorrin Elvern Farlen Fernell Gardell Harvin Helmen Jarrel Karven Kestrin Lardell Lorvin Mardell Nardin Orvell Parlin Pernell Quillan Rardin Rostin Sarvin Selvin Tarvin Tervell Ulrin Varden Velmin Wardell Welvin Yarvin Zellin'.split(' ');

/** Towns that do not exist. */
export const TOWN = 'Altavale Brookmere Carden Dellwood Eastholm Fairmoor Glenhaven Highcombe Ivybridge Lindenau Marlow Northfield Oakridge Redvale Riverton Southmere Stonefield Westholm Willowby'.split(' ');

/** What streets are called after: nothing that exists. */
export const STREET = 'Aldern Brennick Calvery Dunmere Ellern Fallmere Greyfell Hartmere Ivern Kestren Larkmoor Merrowen Norwick Orrenfeld Penmere Quillon Redvern Selwick Tarnwell Ulmern Veldern Wexmoor Yarrin Zellern'.split(' ');
