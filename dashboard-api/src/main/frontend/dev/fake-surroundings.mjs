// What lies around an alarm in the stand-in for the back end.
const HOSE_METRES = 200;
const RISK_METRES = 30;
const WORKING = 3;

const metres = ([lon, lat], [lon2, lat2]) =>
  Math.round(Math.hypot((lon2 - lon) * 99_600, (lat2 - lat) * 110_800));

function middleOf(feature) {
  const ring = feature.geometry.coordinates[0].slice(1);
  return [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
}

const waterOf = (device) =>
  device.alarm !== null
    ? 'below-pressure'
    : device.status === 'online' && device.values.pressure !== undefined
      ? 'working'
      : 'unknown';

function hydrantsNear(at, devices) {
  const all = devices
    .filter(({ kind }) => kind === 'hydrant')
    .map((device) => ({
      id: device.id,
      name: device.name,
      metres: metres(at, [device.lon, device.lat]),
      water: waterOf(device),
      ...(device.values.pressure === undefined
        ? {}
        : { pressure: device.values.pressure.v, at: device.values.pressure.at }),
    }))
    .filter((hydrant) => hydrant.metres <= HOSE_METRES)
    .sort((a, b) => a.metres - b.metres);
  const working = all.filter(({ water }) => water === 'working');
  const last = working.at(WORKING - 1) ?? all.at(-1);
  return all.slice(0, all.indexOf(last) + 1);
}

/** Hydrants, houses at risk and people around an alarm. */
export function surroundingsOf(row, village, rows) {
  const device = rows.device.get(row.source.id);
  const place = village.features.find(({ properties }) => properties.id === (row.place ?? row.source.id));
  const at = device !== undefined ? [device.lon, device.lat] : place === undefined ? null : middleOf(place);
  if (at === null) {
    return { hydrants: [], houses: [] };
  }
  const houses = village.features
    .filter(({ properties }) => properties.layer === 'house' || properties.layer === 'shop')
    .map((feature) => ({ feature, distance: metres(at, middleOf(feature)) }))
    .filter(({ distance }) => distance <= RISK_METRES)
    .sort((a, b) => a.distance - b.distance)
    .map(({ feature: { properties }, distance }) => {
      const number = Number(properties.id.slice(-4));
      return {
        id: properties.id,
        name: properties.name,
        metres: distance,
        group: `HG-${Math.ceil(number / 10)}`,
        // Of every seventh house the register does not know how many live there.
        ...(number % 7 === 0 ? {} : { residents: 2 + (number % 5) }),
      };
    });
  const known = houses.flatMap(({ residents }) => residents ?? []);
  return {
    hydrants: hydrantsNear(at, [...rows.device.values()]),
    houses,
    ...(known.length === 0 ? {} : { residents: known.reduce((sum, count) => sum + count, 0) }),
  };
}
