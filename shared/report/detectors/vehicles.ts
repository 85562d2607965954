import type { Candidate, Page } from '../candidate.ts';
import { readForms, type Form } from '../form.ts';

/** Words of vehicles and their papers, within a few words of which a plate is believed. */
const VEHICLE = String.raw`(?:plate|plates|registration|reg\.?|license|licence|tag|car|van|truck|pickup|lorry|motorcycle|motorbike|scooter|bike|taxi|cab|bus|vehicle|tractor|ambulance|helicopter|tail|matr\.?|matrícula|matricula|placas?|patente|dominio|tablilla|chapa|turismo|coche|furgoneta|camión|camioneta|moto|motocicleta|ciclomotor|vehículo|taxi|autobús|ambulancia|UVI móvil|SVA|SVB|móvil|Kennzeichen|Fahrzeug|PKW|Pkw|LKW|Motorrad|Roller|RTW|NEF|véhicule|voiture|camion|scooter|immatricul\p{L}{1,4}|plaque|veicolo|autovettura|auto|furgone|motociclo|targat[ao]|targa|veículo|carro|caminhão|mota|viatura|SAMU)`;

/** Plates by country: Spain, Italy and France, Portugal, Germany, Britain, Argentina, Brazil, Chile, Mexico, North America. */
const PLATES = [
  String.raw`\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}`,
  String.raw`[A-Z]{1,2}[ -]\d{4}[ -][A-Z]{1,2}`,
  String.raw`[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}`,
  String.raw`\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-\d{2}-[A-Z]{2}`,
  String.raw`[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}`,
  String.raw`[A-Z]{2}\d{2} ?[A-Z]{3}`,
  String.raw`[A-Z]{3}[ -]?\d{3,4}|[A-Z]{3}\d[A-Z]\d{2}`,
  String.raw`[A-Z]{4}[ -]\d{2}|[A-Z]{2}[ -][A-Z]{2}[ -]\d{2}`,
  String.raw`\d[A-Z]{3}\d{3}|\d[A-Z]{2} ?[A-Z]\d{2}|[A-Z]{3}-\d{2}-\d{2}|N\d{2,4}[A-Z]{1,2}`,
].join('|');

const BEFORE = new RegExp(String.raw`(?<!\p{L})${VEHICLE}(?![\p{L}])[^\n]{0,24}?[\s:(]((?:${PLATES}))(?![\p{L}\p{N}-])`, 'giu');

/** Call signs of ambulances and aircraft: `UVI móvil SVA-21 ALFA`, `móvil unidad 318`, `Medic 14`, `LifeFlight 3`. */
const CALL_SIGNS = /(?:UVI móvil|móvil|unidad|unidad móvil|ambulancia|ambulance|SVA|Rettungswagen|VSAV|SMUR|ambulanza|viatura)(?: n\.?º?| No\.?| unidad)? ((?:[A-Z]{2,4}-?\d{1,3}(?: (?:ALFA|BRAVO|CHARLIE|DELTA|ECHO))?)|\d{2,4})(?![\p{L}\p{N}])/gu;

/** Words in small letters that end like a plate are names, teams and places. */
const hasSmall = (value: string): boolean => value !== value.toUpperCase();

const FORMS: readonly Form[] = [{ pattern: BEFORE, unless: hasSmall }, { pattern: CALL_SIGNS, unless: hasSmall }];

/** Plates and call signs of vehicles. */
export function findVehicles(page: Page): Candidate[] {
  return readForms(page, FORMS).map(({ start, end }) => ({ start, end, label: 'ID', source: 'number', confidence: 0.82, reason: 'the plate or call sign of a vehicle' }));
}
