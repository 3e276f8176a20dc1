import type { FireAccess, WayBlock } from '../../contract/incident';
import type { DeviceRow } from '../../contract/rows';
import type { SpotMark, WayLine } from '../../map/IncidentMap';

/** The engine's way and the hose, each named by where it goes, so that the picture stays where it is until they change. */
export function linesOf(access: FireAccess): WayLine[] {
  return [
    { id: `lay ${ends(access.lay)}`, points: access.lay, kind: 'lay' },
    { id: `drive ${ends(access.drive)}`, points: access.drive, kind: 'drive' },
  ];
}

/** The house, where the engine stops, hydrants with whether they work, and spots that are blocked. */
export function marksOf(access: FireAccess, devices: readonly DeviceRow[]): SpotMark[] {
  const marks: SpotMark[] = [{ id: 'goal', lon: access.lon, lat: access.lat, sign: '', kind: 'goal' }];
  const stop = access.drive.at(-1);
  if (stop !== undefined) {
    marks.push({ id: 'stop', lon: stop[0] ?? 0, lat: stop[1] ?? 0, sign: '車', kind: 'stop' });
  }
  const byId = new Map(devices.map((device) => [device.id, device]));
  access.around.hydrants.forEach((hydrant, index) => {
    const device = byId.get(hydrant.id);
    if (device?.lon != null && device.lat != null) {
      marks.push({
        id: hydrant.id,
        lon: device.lon,
        lat: device.lat,
        sign: String(index + 1),
        kind: hydrant.water,
      });
    }
  });
  return [...marks, ...access.blocks.flatMap(blockMark)];
}

function blockMark({ way, lon, lat }: WayBlock): SpotMark[] {
  return lon === null || lat === null ? [] : [{ id: `block ${way.id}`, lon, lat, sign: '×', kind: 'block' }];
}

function ends(points: readonly (readonly number[])[]): string {
  return [points[0], points.at(-1)].map((point) => point?.map((each) => each.toFixed(5)).join(',')).join(' ');
}
