import type { ReactNode } from 'react';
import { shortId } from '../../contract/ids';
import { switches } from '../../contract/metrics';
import type { AlarmRow, DeviceRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { useDesk } from '../../lib/desk';
import { age, metricValue } from '../../lib/format';
import { useRow, useRows } from '../../lib/live';
import { isStale } from '../../lib/staleness';
import { useTexts } from '../../lib/text/text';
import { Age, Moment } from '../../ui/Times';
import { DeviceCommands } from './DeviceCommands';
import { DeviceService } from './DeviceService';
import { OpenCaseHere, usePlace } from './PlaceFacts';
import { Readings } from './Readings';

interface Props {
  readonly id: string;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
  readonly rules: (device: string) => ReactNode;
}

/** A device: its facts, its alarms, its newest values with their age, and its last readings. */
export function DeviceFacts({ id, alarmCard, rules }: Props) {
  const { t, name, word } = useTexts();
  const device = useRow('device', id);
  const zone = useRow('zone', device?.zone ?? null);
  const alarms = useRows('alarm').filter(({ source }) => source.id === id);
  const select = useDesk((desk) => desk.select);
  const feature = usePlace(device?.place ?? '');
  if (device === undefined) {
    return <p className="pad quiet">{t('app.unknown')}</p>;
  }
  const { place } = device;
  const placeName = name(feature?.properties.name) || shortId(place ?? '');
  return (
    <>
      <section className="inspect-part">
        <dl className="facts" data-testid="device-facts">
          <dt>{t('inspect.kind')}</dt>
          <dd>{word('kind', device.kind)}</dd>
          <dt>{t('inspect.status')}</dt>
          <dd className={device.status === 'silent' ? 'stale' : ''} data-testid="device-status">
            {t(`status.${device.status}`)}
          </dd>
          {device.silentSince === null || device.status !== 'silent' ? null : (
            <>
              <dt>{t('deviceMode.silentSince')}</dt>
              <dd>
                <Moment at={device.silentSince} />
              </dd>
            </>
          )}
          <dt>{t('inspect.condition')}</dt>
          <dd>
            {t(`deviceCondition.${device.condition}`)}
            {device.state === null ? '' : ` · ${word('deviceState', device.state)}`}
          </dd>
          <dt>{t('inspect.last')}</dt>
          <dd>{device.lastAt === null ? t('inspect.never') : <Ago at={device.lastAt} />}</dd>
          {device.intervalSeconds === null ? null : (
            <>
              <dt>{t('inspect.interval')}</dt>
              <dd>{age(device.intervalSeconds * 1000, t)}</dd>
            </>
          )}
          {device.zone === null ? null : (
            <>
              <dt>{t('inspect.zone')}</dt>
              <dd>{name(zone?.name) || shortId(device.zone)}</dd>
            </>
          )}
          {place === null ? null : (
            <>
              <dt>{t('inspect.place')}</dt>
              <dd>
                <button type="button" className="link" onClick={() => select({ type: 'place', id: place })}>
                  {placeName}
                </button>
              </dd>
            </>
          )}
          {device.elevation === null ? null : (
            <>
              <dt>{t('inspect.elevation')}</dt>
              <dd>{device.elevation.toFixed(1)} m</dd>
            </>
          )}
        </dl>
        <DeviceService device={device} />
        <OpenCaseHere place={place} lon={device.lon} lat={device.lat} />
      </section>
      <section className="inspect-part">
        <h3>{t('inspect.alarms')}</h3>
        {alarms.length === 0 ? <p className="quiet">{t('inspect.noAlarms')}</p> : alarms.map(alarmCard)}
      </section>
      {rules(device.id)}
      <DeviceCommands key={`commands:${device.id}`} device={device} />
      <Values device={device} />
      <Readings key={device.id} device={device} alarms={alarms} />
    </>
  );
}

function Ago({ at }: { readonly at: number }) {
  const { t } = useTexts();
  const [before = '', after = ''] = t('age.ago', { age: '|' }).split('|');
  return (
    <>
      {before}
      <Age at={at} />
      {after}
    </>
  );
}

function Values({ device }: { readonly device: DeviceRow }) {
  const { t, word, language } = useTexts();
  const now = useNow();
  const values = Object.entries(device.values ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return (
    <section className="inspect-part">
      <h3>{t('inspect.values')}</h3>
      {values.length === 0 ? (
        <p className="quiet">{t('inspect.noValues')}</p>
      ) : (
        <table className="values" data-testid="values">
          <tbody>
            {values.map(([metric, { v, at, q }]) => {
              const stale = isStale(at, device.intervalSeconds, now);
              return (
                <tr key={metric} className={stale ? 'stale' : ''} data-stale={stale} data-metric={metric}>
                  <th scope="row">{word('metric', metric)}</th>
                  <td className="value">
                    {switches.has(metric)
                      ? t(v > 0 ? 'inspect.on' : 'inspect.off')
                      : metricValue(metric, v, language)}
                  </td>
                  <td className="value-age">
                    {q !== null && q !== 'good' ? <span className="tag">{word('quality', q)}</span> : null}{' '}
                    {stale ? (
                      <span className="stale-note">{t('inspect.stale', { age: age(now - at, t) })}</span>
                    ) : (
                      <Age at={at} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
