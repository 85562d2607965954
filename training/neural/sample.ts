/** An invented text on which the exported network is compared with the trained one. */
export const SAMPLE = `Patient: Oyelaran, Temperance   MRN: 4471-2093   DOB 14/02/1961
CT CHEST WITHOUT CONTRAST, 3 June 2024

Referred by Dr. Ibsen-Marsh of the Larkfield Clinic because of cough since Easter.
COMPARISON: CHEST X-RAY 12/05/2024.
A 6 mm nodule in the right upper lobe. Baker cyst of 2.3 cm, not new. No effusion.
Her brother Anselm can be called on 0151 496 0822. Señora Núñez will write the letter.
`;
