// A made-up village for work on the page without a back end. Nothing of it is real, and it is not the demo village.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const area = 'xijiang';
const [lon0, lat0] = [108.177, 26.495];
const metre = { lon: 1 / 99_600, lat: 1 / 110_800 };

let seed = 4711;
export function random() {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
}

const at = (x, y) => [lon0 + x * metre.lon, lat0 + y * metre.lat];
const riverY = (x) => 40 * Math.sin(x / 260) - 20;

function box(x, y, width, depth, turn) {
  const corners = [
    [-width, -depth],
    [width, -depth],
    [width, depth],
    [-width, depth],
    [-width, -depth],
  ];
  return {
    type: 'Polygon',
    coordinates: [
      corners.map(([dx, dy]) =>
        at(
          x + (dx * Math.cos(turn) - dy * Math.sin(turn)) / 2,
          y + (dx * Math.sin(turn) + dy * Math.cos(turn)) / 2,
        ),
      ),
    ],
  };
}

function curve(from, to, y) {
  const points = [];
  for (let x = from; x <= to; x += 20) {
    points.push(at(x, y(x)));
  }
  return points;
}

const two = (n, length) => String(n).padStart(length, '0');

/** A village from files that the simulator exported (`--export`), for a look at the real thing. */
export function readVillage(folder) {
  const { features } = JSON.parse(readFileSync(join(folder, 'places.geojson'), 'utf8'));
  const [head, ...lines] = readFileSync(join(folder, 'devices.csv'), 'utf8').trim().split('\n');
  const columns = head.trim().split(',');
  const places = features.map(({ geometry, properties: { code, name_zh, name_en, ...rest } }) => ({
    type: 'Feature',
    geometry,
    properties: { ...rest, id: `${area}/${code}`, name: { zh: name_zh, en: name_en } },
  }));
  const now = new Date().toISOString();
  const metrics = {
    hydrant: { pressure: 0.4, flow: 0 },
    power: { residual_current: 60, current: 4 },
    smoke: { smoke: 0.1, battery: 88 },
    sprinkler: { pressure: 0.2 },
    tank: { level: 3.4 },
    weather: { temperature: 21 },
    river: { level: 1.4 },
    counter: { in: 10, out: 4, present: 6 },
  };
  const devices = lines.map((line) => {
    const row = Object.fromEntries(
      [...line.trim().matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)]
        .map((match) => match[1] ?? match[2])
        .map((value, n) => [columns[n], value]),
    );
    const values = Object.fromEntries(
      Object.entries(metrics[row.kind] ?? {}).map(([metric, v]) => [metric, { v, at: now, q: 'good' }]),
    );
    return {
      id: `${area}/${row.device}`,
      kind: row.kind,
      name: { zh: row.name_zh, en: row.name_en },
      zone: `${area}/${row.zone}`,
      place: row.place === '' ? null : `${area}/${row.place}`,
      lon: Number(row.lon),
      lat: Number(row.lat),
      elevation: Number(row.elevation),
      status: 'online',
      condition: 'normal',
      state: null,
      lastAt: now,
      intervalSeconds: Number(row.interval_s),
      values,
      alarm: null,
    };
  });
  const zones = places
    .filter(({ properties }) => properties.layer === 'zone')
    .map(({ properties: { id, name } }, n) => ({
      id,
      name,
      visitors: n % 3 === 2 ? null : { present: 100 + 90 * n, in: 900, out: 500, at: now },
      vehicles: null,
    }));
  zones.push({
    id: area,
    name: { zh: '西江', en: 'Xijiang' },
    visitors: { present: 9182, in: 21044, out: 11862, at: now },
    vehicles: { inside: 612, in: 2210, out: 1598, at: now },
  });
  const lots = places
    .filter(({ properties }) => properties.layer === 'lot')
    .map(({ properties: { id, name, capacity } }, n) => ({
      id,
      name,
      zone: null,
      lon: null,
      lat: null,
      capacity: Number(capacity),
      occupied: Math.round((Number(capacity) * (n + 3)) / 10),
      source: 'bays',
      at: now,
      state: n === 7 ? 'full' : n === 6 ? 'nearlyFull' : 'ok',
    }));
  return { area, features: places, devices, lots, zones };
}

export function makeVillage() {
  const features = [];
  const devices = [];
  const lots = [];
  const zones = [];
  const place = (layer, code, zh, en, geometry, more = {}) =>
    features.push({
      type: 'Feature',
      geometry,
      properties: { layer, id: `${area}/${code}`, name: { zh, en }, ...more },
    });
  const device = (code, kind, zh, en, x, y, values, more = {}) => {
    const [lon, lat] = at(x, y);
    const now = new Date().toISOString();
    devices.push({
      id: `${area}/${code}`,
      kind,
      name: { zh, en },
      zone: `${area}/${y > 0 ? 'Z-01' : 'Z-02'}`,
      place: null,
      lon,
      lat,
      elevation: 830 + Math.abs(y) / 3,
      status: 'online',
      condition: 'normal',
      state: null,
      lastAt: now,
      intervalSeconds: 60,
      values: Object.fromEntries(
        Object.entries(values).map(([metric, v]) => [metric, { v, at: now, q: 'good' }]),
      ),
      alarm: null,
      ...more,
    });
  };

  for (const [code, zh, en, sign] of [
    ['HS-1', '东山坡', 'East hillside', 1],
    ['HS-2', '西山坡', 'West hillside', -1],
  ]) {
    const edge = curve(-700, 700, (x) => riverY(x) + sign * 45);
    const top = curve(-640, 640, (x) => sign * (430 - (x * x) / 2600)).reverse();
    place('hillside', code, zh, en, { type: 'Polygon', coordinates: [[...edge, ...top, edge[0]]] });
  }
  for (let z = 0; z < 6; z++) {
    const [x, y] = [-440 + (z % 3) * 440, z < 3 ? 200 : -200];
    place('zone', `Z-0${z + 1}`, `第${'一二三四五六'[z]}片区`, `Zone ${z + 1}`, box(x, y, 420, 300, 0));
    zones.push({
      id: `${area}/Z-0${z + 1}`,
      name: { zh: `第${'一二三四五六'[z]}片区`, en: `Zone ${z + 1}` },
      visitors: {
        present: 200 + Math.floor(random() * 1500),
        in: 3000,
        out: 2400,
        at: new Date().toISOString(),
      },
      vehicles: null,
    });
  }
  zones.push({
    id: area,
    name: { zh: '西江千户苗寨', en: 'Xijiang Miao Village' },
    visitors: { present: 9182, in: 21044, out: 11862, at: new Date().toISOString() },
    vehicles: { inside: 612, in: 2210, out: 1598, at: new Date().toISOString() },
  });
  place('river', 'R-1', '白水河', 'Baishui River', {
    type: 'LineString',
    coordinates: curve(-760, 760, riverY),
  });
  for (let b = 0; b < 5; b++) {
    const x = -480 + b * 240;
    place('bridge', `B-${b + 1}`, `风雨桥 ${b + 1}`, `Covered bridge ${b + 1}`, {
      type: 'LineString',
      coordinates: [at(x, riverY(x) - 18), at(x, riverY(x) + 18)],
    });
  }
  let house = 0;
  for (const sign of [1, -1]) {
    for (let terrace = 0; terrace < 9; terrace++) {
      const line = (x) =>
        riverY(x) * (1 - terrace / 9) + sign * (50 + terrace * 36) + 8 * Math.sin(x / 70 + terrace);
      const reach = 560 - terrace * 34;
      place(
        'lane',
        `L-${sign > 0 ? 'E' : 'W'}${terrace + 1}`,
        `${sign > 0 ? '东' : '西'}${terrace + 1}巷`,
        `Lane ${sign > 0 ? 'E' : 'W'}${terrace + 1}`,
        {
          type: 'LineString',
          coordinates: curve(-reach, reach, line),
        },
      );
      for (let x = -reach; x < reach && house < 1400; x += 13 + random() * 2) {
        for (const side of [-1, 1]) {
          house++;
          const y = line(x) + side * (10 + random() * 2);
          const turn = Math.atan2(line(x + 5) - line(x - 5), 10) + (random() - 0.5) * 0.2;
          const shop = terrace === 0 && house % 2 === 0;
          const code = `house-${two(house, 4)}`;
          place(
            shop ? 'shop' : 'house',
            code,
            shop ? `客栈 ${house}` : `${house} 号`,
            shop ? `Inn ${house}` : `No. ${house}`,
            box(x, y, 9 + random() * 3, 8 + random() * 3, turn),
            { storeys: 3, built: 1960 + (house % 50) },
          );
          const home = { place: `${area}/${code}` };
          device(
            `PW-${two(house, 4)}`,
            'power',
            `${house} 号限流器`,
            `Limiter, no. ${house}`,
            x - 2,
            y,
            {
              residual_current: 40 + random() * 60,
              current: 3 + random() * 8,
              voltage: 220 + random() * 8,
              cable_temp_1: 24 + random() * 12,
              energy: 1000 + random() * 900,
              breaker: 1,
            },
            home,
          );
          device(
            `SM-${two(house, 4)}`,
            'smoke',
            `${house} 号烟感`,
            `Smoke detector, no. ${house}`,
            x + 2,
            y,
            { smoke: random() * 0.4, temperature: 18 + random() * 6, battery: 60 + random() * 40 },
            home,
          );
          device(
            `SP-${two(house, 4)}`,
            'sprinkler',
            `${house} 号喷淋`,
            `Sprinkler, no. ${house}`,
            x,
            y + 2,
            { pressure: 0.18 + random() * 0.08 },
            home,
          );
        }
      }
    }
  }
  for (let h = 1; h <= 90; h++) {
    const x = -540 + (h % 30) * 37;
    const y = (h % 2 ? 1 : -1) * (58 + Math.floor(h / 30) * 110) + riverY(x) * 0.5;
    device(`H-${two(h, 3)}`, 'hydrant', `${h} 号消火栓`, `Hydrant ${h}`, x, y, {
      pressure: 0.3 + random() * 0.15,
      flow: 0,
      cover_open: 0,
      tilt: random() * 2,
    });
  }
  for (let n = 1; n <= 12; n++) {
    device(
      `T-${two(n, 2)}`,
      'tank',
      `${n} 号高位水池`,
      `Reservoir ${n}`,
      -500 + (n % 6) * 200,
      n <= 6 ? 410 : -410,
      { level: 3.1 + random() * 0.7, temperature: 14 },
    );
  }
  for (let n = 1; n <= 36; n++) {
    device(
      `${n <= 18 ? 'CP' : 'SO'}-${two(n, 2)}`,
      n <= 18 ? 'callpoint' : 'sounder',
      `${n <= 18 ? '报警按钮' : '声光警报器'} ${n}`,
      `${n <= 18 ? 'Call point' : 'Sounder'} ${n}`,
      -400 + (n % 18) * 48,
      n <= 18 ? 120 : -120,
      { battery: 90 },
    );
  }
  for (let n = 1; n <= 30; n++) {
    device(
      `C-${two(n, 2)}`,
      'counter',
      `客流计数 ${n}`,
      `Counter ${n}`,
      -560 + n * 37,
      riverY(-560 + n * 37) + (n % 2 ? 30 : -30),
      { in: 800 + n, out: 500 + n, present: 300 },
    );
  }
  for (let n = 1; n <= 12; n++) {
    device(
      `G-${two(n, 2)}`,
      'gate',
      `${n} 号卡口`,
      `Gate ${n}`,
      -640 + n * 105,
      riverY(-640 + n * 105) - 26,
      {},
    );
  }
  for (let n = 1; n <= 8; n++) {
    const [x, y] = [-680 + n * 28 * 6, -470];
    const capacity = 40 + n * 15;
    const occupied = Math.floor(capacity * [0.4, 0.62, 0.93, 1, 0.2, 0.77, 0.5, 0.3][n - 1]);
    const [lon, lat] = at(x, y);
    place('lot', `P-${n}`, `P${n} 停车场`, `Car park P${n}`, box(x, y, 90, 54, 0), { capacity });
    lots.push({
      id: `${area}/P-${n}`,
      name: { zh: `P${n} 停车场`, en: `Car park P${n}` },
      zone: null,
      lon,
      lat,
      capacity,
      occupied: n === 8 ? null : occupied,
      source: 'bays',
      at: n === 8 ? null : new Date().toISOString(),
      state:
        n === 8
          ? 'unknown'
          : occupied >= capacity
            ? 'full'
            : occupied >= 0.9 * capacity
              ? 'nearlyFull'
              : 'ok',
    });
    for (let bay = 1; bay <= 18; bay++) {
      device(
        `B-${n}-${two(bay, 3)}`,
        'bay',
        `P${n}-${bay} 车位`,
        `Bay P${n}-${bay}`,
        x - 40 + (bay % 9) * 10,
        y + (bay > 9 ? 18 : -18),
        { occupied: bay % 2 },
      );
    }
    device(`S-${two(n, 2)}`, 'sign', `诱导屏 ${n}`, `Sign ${n}`, x + 60, y + 40, {});
    device(`LS-${n}`, 'speaker', `大喇叭 ${n}`, `Loudspeaker ${n}`, -500 + n * 110, n % 2 ? 260 : -260, {});
  }
  device('W-1', 'weather', '气象站', 'Weather station', 0, 380, {
    temperature: 21.4,
    humidity: 71,
    wind_speed: 2.2,
    rain: 0,
  });
  device('R-1', 'river', '水位计', 'River gauge', 0, riverY(0), { level: 1.42 });
  for (const each of devices) {
    const n = random();
    if (each.kind === 'smoke' && n < 0.004) {
      Object.assign(each, { condition: 'fault', state: 'fault' });
    } else if (n < 0.006) {
      Object.assign(each, { status: 'silent', lastAt: new Date(Date.now() - 9 * 60_000).toISOString() });
      for (const value of Object.values(each.values)) {
        value.at = each.lastAt;
      }
    } else if (n < 0.009) {
      Object.assign(each, { status: 'unknown', condition: 'unknown', lastAt: null, values: {} });
    }
  }
  return { area, features, devices, lots, zones };
}
