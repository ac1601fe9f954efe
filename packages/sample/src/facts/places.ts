import type { Location } from '../values';

/** Towns of the facts, with the coordinates that ROR takes from GeoNames. */
export const HANOI: Location = town('VN', 'VN-HN', 'Hanoi', 21.0245, 105.84117);
export const HA_DONG: Location = town('VN', 'VN-HN', 'Hà Đông', 20.97136, 105.77876);
export const TOKYO: Location = town('JP', 'JP-13', 'Tokyo', 35.6895, 139.69171);
export const NAGOYA: Location = town('JP', 'JP-23', 'Nagoya', 35.18147, 136.90641);
export const KYOTO: Location = town('JP', 'JP-26', 'Kyoto', 35.02107, 135.75385);
export const DA_NANG: Location = town('VN', 'VN-DN', 'Da Nang', 16.06778, 108.22083);
export const NOBEOKA: Location = town('JP', 'JP-45', 'Nobeoka', 32.58333, 131.66667);
export const FUKUOKA: Location = town('JP', 'JP-40', 'Fukuoka', 33.6, 130.41667);

/** Somewhere in Japan: the source names no town. */
export const JAPAN: Location = {
  countryCode: 'JP',
  subdivisionCode: null,
  place: null,
  latitude: null,
  longitude: null,
};

function town(
  countryCode: string,
  subdivisionCode: string,
  place: string,
  latitude: number,
  longitude: number,
): Location {
  return { countryCode, subdivisionCode, place, latitude, longitude };
}
