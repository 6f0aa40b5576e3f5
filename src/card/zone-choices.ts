import { sayZone } from '../domain/spoken-time.ts';
import type { Zone } from '../domain/when.ts';
import type { Choice } from './elements.ts';

/** Zones that most people live in, west to east; a card cannot hold all four hundred. Others are told in words. */
const USUAL: readonly Zone[] = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Denver',
  'America/Chicago',
  'America/Mexico_City',
  'America/Bogota',
  'America/New_York',
  'America/Toronto',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Warsaw',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Europe/Athens',
  'Africa/Cairo',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Australia/Perth',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** The usual zones, with the guess among them. */
export function zoneChoices(guess: Zone): readonly Choice[] {
  const zones = USUAL.includes(guess) ? USUAL : [guess, ...USUAL];
  return zones.map((zone) => ({ title: sayZone(zone), value: zone }));
}
