/** The map's colours by role, read from the style sheet so that both palettes live in one place. */
const roles = {
  ground: '--map-ground',
  hillside: '--map-hillside',
  contour: '--map-contour',
  river: '--map-river',
  riverEdge: '--map-river-edge',
  lane: '--map-lane',
  laneEdge: '--map-lane-edge',
  house: '--map-house',
  houseEdge: '--map-house-edge',
  shop: '--map-shop',
  shopEdge: '--map-shop-edge',
  lot: '--map-lot',
  lotEdge: '--map-lot-edge',
  zoneEdge: '--map-zone-edge',
  label: '--map-label',
  halo: '--map-label-halo',
  device: '--map-device',
  deviceFace: '--map-device-face',
  alarm: '--alarm',
  alarmInk: '--alarm-ink',
  warning: '--warning',
  warningInk: '--warning-ink',
  caution: '--caution',
  cautionInk: '--caution-ink',
  edge: '--mark-edge',
  stale: '--stale',
  focus: '--focus',
  text: '--text',
} as const;

export type MapColours = Readonly<Record<keyof typeof roles, string>>;

export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(roles).map(([role, property]) => [
      role,
      style.getPropertyValue(property).trim() || '#888',
    ]),
  ) as MapColours;
}
