import type { ReactNode } from 'react';
import { shortId } from '../../contract/ids';
import type { AlarmRow, CaseRow } from '../../contract/rows';
import { type Selection, useDesk } from '../../lib/desk';
import { useRow } from '../../lib/live';
import { platformPart } from '../../lib/platformPart';
import { platformSource, useTexts } from '../../lib/text/text';
import { DeviceFacts } from './DeviceFacts';
import { LotFacts } from './LotFacts';
import { OpenCaseHere, PlaceFacts, usePlace } from './PlaceFacts';
import { PlatformFacts } from './PlatformFacts';
import './inspect.css';

interface Props {
  readonly selection: Selection;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
  readonly caseItem: (row: CaseRow) => ReactNode;
  readonly caseDetail: (id: string) => ReactNode;
  readonly deviceRules: (device: string) => ReactNode;
}

/** Details of what is selected; it takes the right column until it is closed. */
export function Inspector({ selection, alarmCard, caseItem, caseDetail, deviceRules }: Props) {
  const { t } = useTexts();
  const select = useDesk((desk) => desk.select);
  const title = useTitle(selection);
  return (
    <section className="panel inspector" aria-label={t('inspect.title')} data-testid="inspector">
      <div className="panel-head">
        <h2 className="clip" title={title}>
          {title}
        </h2>
        <div className="panel-actions">
          {selection.type === 'spot' || selection.type === 'platform' ? null : (
            <button
              type="button"
              className="button small plain"
              onClick={() => select(selection, { moveMap: true })}
            >
              {t('cases.showOnMap')}
            </button>
          )}
          <button
            type="button"
            className="button small plain"
            data-testid="inspector-close"
            aria-label={t('app.close')}
            title={`${t('app.close')} (Esc)`}
            onClick={() => select(null)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="panel-body" tabIndex={0} role="group" aria-label={t('inspect.title')}>
        {selection.type === 'device' ? (
          <DeviceFacts key={selection.id} id={selection.id} alarmCard={alarmCard} rules={deviceRules} />
        ) : selection.type === 'place' ? (
          <PlaceFacts key={selection.id} id={selection.id} alarmCard={alarmCard} caseItem={caseItem} />
        ) : selection.type === 'lot' ? (
          <LotFacts key={selection.id} id={selection.id} alarmCard={alarmCard} />
        ) : selection.type === 'platform' ? (
          <PlatformFacts key={selection.id} id={selection.id} alarmCard={alarmCard} />
        ) : selection.type === 'case' ? (
          caseDetail(selection.id)
        ) : (
          <section className="inspect-part">
            <dl className="facts">
              <dt>{t('inspect.position')}</dt>
              <dd>
                {selection.lon.toFixed(6)}, {selection.lat.toFixed(6)}
              </dd>
            </dl>
            <OpenCaseHere lon={selection.lon} lat={selection.lat} />
          </section>
        )}
      </div>
    </section>
  );
}

/** What is looked at, in few words. */
function useTitle(selection: Selection): string {
  const { t, name, word, language } = useTexts();
  const id = selection.type === 'spot' ? '' : selection.id;
  const device = useRow('device', selection.type === 'device' ? id : null);
  const lot = useRow('lot', selection.type === 'lot' ? id : null);
  const openCase = useRow('case', selection.type === 'case' ? id : null);
  const place = usePlace(id);
  switch (selection.type) {
    case 'device':
      return `${shortId(id)} ${name(device?.name)}`;
    case 'lot':
      return name(lot?.name) || shortId(id);
    case 'case':
      return `${t('alarm.openCase')} ${openCase?.number ?? ''}`;
    case 'platform':
      return platformSource(language, platformPart(id, language).part);
    case 'place':
      return (
        name(place?.properties.name) || `${word('layer', place?.properties.layer ?? 'spot')} ${shortId(id)}`
      );
    default:
      return t('inspect.spot');
  }
}
