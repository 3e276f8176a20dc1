import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { shortId } from '../../contract/ids';
import type { MapFeature } from '../../contract/rest';
import type { AlarmRow, CaseRow, DeviceRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';

interface Props {
  readonly id: string;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
  readonly caseItem: (row: CaseRow) => ReactNode;
}

/** The place as the map gave it. */
export function usePlace(id: string): MapFeature | undefined {
  const map = useQueryClient().getQueryData<{ features: MapFeature[] }>(['map']);
  return map?.features.find(({ properties }) => properties.id === id);
}

/** A house, shop, lane or zone: its facts, alarms, devices and open cases. */
export function PlaceFacts({ id, alarmCard, caseItem }: Props) {
  const { t, word, language } = useTexts();
  const place = usePlace(id);
  const devices = useRows('device').filter((device) => device.place === id);
  const ids = new Set([id, ...devices.map((device) => device.id)]);
  // What is about the place itself, as a confirmed fire is, comes before the alarms of its devices.
  const alarms = useRows('alarm')
    .filter(({ source, place: at }) => ids.has(source.id) || at === id)
    .sort((a, b) => Number(b.source.id === id) - Number(a.source.id === id));
  const cases = useRows('case').filter((row) => row.place === id);
  const otherLanguage = language === 'zh' ? '_en' : '_zh';
  const facts = Object.entries(place?.properties ?? {}).filter(
    ([key, value]) =>
      !hidden.has(key) &&
      !key.endsWith(otherLanguage) &&
      (typeof value === 'string' || typeof value === 'number'),
  );
  return (
    <>
      <section className="inspect-part">
        <dl className="facts" data-testid="place-facts">
          <dt>{t('inspect.kind')}</dt>
          <dd>{word('layer', place?.properties.layer ?? 'spot')}</dd>
          <dt>{t('cases.number')}</dt>
          <dd>{shortId(id)}</dd>
          {facts.map(([key, value]) => (
            <Fact key={key} name={word('placeFact', key.replace(/_(zh|en)$/, ''))} value={String(value)} />
          ))}
        </dl>
        <OpenCaseHere place={id} />
      </section>
      <section className="inspect-part">
        <h3>{t('inspect.alarms')}</h3>
        {alarms.length === 0 ? <p className="quiet">{t('inspect.noAlarms')}</p> : alarms.map(alarmCard)}
      </section>
      <section className="inspect-part">
        <h3>{t('inspect.cases')}</h3>
        {cases.length === 0 ? (
          <p className="quiet">{t('inspect.noCases')}</p>
        ) : (
          <ul>{cases.map(caseItem)}</ul>
        )}
        <p>
          <Link
            href={`/cases?state=all&place=${encodeURIComponent(shortId(id))}`}
            data-testid="cases-of-place"
          >
            {t('caseSearch.ofPlace')}
          </Link>
        </p>
      </section>
      <section className="inspect-part">
        <h3>{t('inspect.devices')}</h3>
        <DeviceRows devices={devices} />
      </section>
    </>
  );
}

const hidden = new Set([
  'id',
  'name',
  'layer',
  'code',
  'name_zh',
  'name_en',
  'area',
  'parent',
  'elevation',
  'synthetic',
]);

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function DeviceRows({ devices }: { readonly devices: readonly DeviceRow[] }) {
  const { t, name, word } = useTexts();
  const select = useDesk((desk) => desk.select);
  if (devices.length === 0) {
    return <p className="quiet">{t('inspect.noDevices')}</p>;
  }
  return (
    <ul className="device-rows">
      {devices.map((device) => (
        <li key={device.id}>
          <button
            type="button"
            onClick={() => select({ type: 'device', id: device.id })}
            title={name(device.name)}
          >
            {device.alarm === null ? <span /> : <Mark priority={device.alarm} size={16} />}
            <span>{word('kind', device.kind)}</span>
            <span className="quiet clip">{shortId(device.id)}</span>
            <span className={device.status === 'silent' ? 'stale' : ''}>
              {device.condition === 'fault' ? t('deviceCondition.fault') : t(`status.${device.status}`)}
            </span>
            {device.lastAt === null ? (
              <span>{t('inspect.never')}</span>
            ) : (
              <Age at={device.lastAt} className="quiet" />
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Here {
  readonly place?: string | null;
  readonly lon?: number | null;
  readonly lat?: number | null;
}

/** The commander's way to open a case: here, by a click. */
export function OpenCaseHere({ place = null, lon = null, lat = null }: Here) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const open = useDesk((desk) => desk.openNewCase);
  const feature = usePlace(place ?? '');
  if (!may(roles, 'desk')) {
    return null;
  }
  const spot = lon === null || lat === null ? '' : `${lon.toFixed(5)}, ${lat.toFixed(5)}`;
  const placeName = place === null ? spot : name(feature?.properties.name) || shortId(place);
  return (
    <p className="card-actions">
      <button
        type="button"
        className="button small"
        data-testid="open-case-here"
        onClick={() => open({ place, placeName, lon, lat })}
      >
        {t('cases.open')}
      </button>
    </p>
  );
}
