import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseFacts } from '../../contract/caseFacts';
import { inPath } from '../../contract/ids';
import { caseDetail, type CaseDetail as Detail } from '../../contract/rest';
import type { AlarmRow, CaseRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRow, useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Mark } from '../../ui/Mark';
import { Moment } from '../../ui/Times';
import { CaseClocks } from './CaseClocks';
import { CaseMarks } from './CaseMarks';
import { CaseSteps } from './CaseSteps';
import { Filings } from './Filings';
import { MoreFacts } from './MoreFacts';
import { levelOf } from './model';
import { Suggestions } from './Suggestions';
import { useCatalogue } from './useCatalogue';
import './cases.css';

interface Props {
  readonly id: string;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
  /** Gives the case to a body: what the rules propose is filled in. */
  readonly assignDialog?: (row: CaseRow, onClose: () => void) => ReactNode;
  /** What is to be known before the case is settled. */
  readonly beforeResolve?: (row: CaseRow) => ReactNode;
  /** Who has the case, who objected, what was asked. */
  readonly routing?: (row: CaseRow) => ReactNode;
  /** The people who were sent to it. */
  readonly tasks?: (row: CaseRow) => ReactNode;
  /** What is done on the spot: engines, water, sectors, roll-calls. */
  readonly incident?: (row: CaseRow) => ReactNode;
  /** What a kind of case alone has. */
  readonly more?: (row: CaseRow) => ReactNode;
  /** Its procedure and its evidence. */
  readonly file: (row: CaseRow) => ReactNode;
  /** What the desk and the complainants say to each other. */
  readonly conversation: (row: CaseRow) => ReactNode;
  /** Its mediations. */
  readonly mediation?: (row: CaseRow) => ReactNode;
  /** What was issued in it. */
  readonly documents?: (row: CaseRow) => ReactNode;
}

/** A case in full: what it is about, what comes next, what people filed, and everything that happened. */
export function CaseDetail({
  id,
  alarmCard,
  assignDialog,
  beforeResolve,
  routing,
  tasks,
  incident,
  more,
  file,
  conversation,
  mediation,
  documents,
}: Props) {
  const { t } = useTexts();
  const row = useRow('case', id);
  const detail = useQuery({
    // The live row's version is part of the key: each change of the case loads its trail anew.
    queryKey: ['case', id, row?.version ?? 'gone'],
    queryFn: ({ signal }) => ask(`/cases/${inPath(id)}`, caseDetail, { signal }),
    placeholderData: (before) => before,
  });
  const shown: CaseRow | undefined = row ?? detail.data;
  if (shown === undefined) {
    return <p className="pad quiet">{detail.isError ? t('platform.failed') : t('app.loading')}</p>;
  }
  return (
    <div data-testid="case-detail" data-case={id} data-state={shown.state}>
      <Facts row={shown} more={detail.data?.facts ?? null} />
      <section className="inspect-part">
        <h3>{t('cases.nextStep')}</h3>
        <CaseSteps
          row={shown}
          filings={detail.data?.filings ?? []}
          barred={detail.data?.barred ?? []}
          assignDialog={assignDialog}
          beforeResolve={beforeResolve}
        />
      </section>
      {detail.data !== undefined && detail.data.suggestions.length > 0 ? (
        <Suggestions row={shown} detail={detail.data} />
      ) : null}
      {routing?.(shown)}
      {tasks?.(shown)}
      {incident?.(shown)}
      {more?.(shown)}
      <CaseClocks row={shown} />
      {file(shown)}
      {mediation?.(shown)}
      {documents?.(shown)}
      {shown.alarms.length > 0 ? <LinkedAlarms ids={shown.alarms} alarmCard={alarmCard} /> : null}
      {detail.data !== undefined && detail.data.filings.length > 0 ? (
        <Filings filings={detail.data.filings} hidden={detail.data.hidden} />
      ) : null}
      {(shown.complaints ?? 0) > 0 ? conversation(shown) : null}
      {detail.data === undefined ? null : <Trail detail={detail.data} />}
    </div>
  );
}

function Facts({ row, more }: { readonly row: CaseRow; readonly more: CaseFacts | null }) {
  const { t, name, language, caseState, caseOrigin } = useTexts();
  const select = useDesk((desk) => desk.select);
  const catalogue = useCatalogue();
  const level = levelOf(row);
  const { place } = row;
  const named = (
    list: readonly { id: string; name: { zh: string; en: string } }[] | undefined,
    id: string | null,
  ) => (id === null ? '' : name(list?.find((entry) => entry.id === id)?.name) || id);
  return (
    <section className="inspect-part">
      <dl className="facts">
        <dt>{t('cases.number')}</dt>
        <dd data-testid="case-number">{row.number}</dd>
        <dt>{t('cases.category')}</dt>
        <dd>{name(row.title) || named(catalogue.data?.categories, row.category)}</dd>
        <dt>{t('cases.columns.state')}</dt>
        <dd>
          <b data-testid="case-state">{caseState(row.state)}</b> <CaseMarks marks={row.marks} />
        </dd>
        {level === null ? null : (
          <>
            <dt>{t('cases.priority')}</dt>
            <dd className="with-mark">
              <Mark priority={level} size={16} silent />
              {t(`priority.${level}.word`)}
            </dd>
          </>
        )}
        <dt>{t('cases.origin_')}</dt>
        <dd>
          {caseOrigin(row.origin)}
          {(row.complaints ?? 0) > 0 ? ` · ${t('cases.complaints', { count: row.complaints ?? 0 })}` : ''}
        </dd>
        {place === null ? null : (
          <>
            <dt>{t('cases.openPlace')}</dt>
            <dd>
              <button
                type="button"
                className="link"
                onClick={() => select({ type: 'place', id: place }, { moveMap: true })}
              >
                {name(row.placeName) || place}
              </button>
            </dd>
          </>
        )}
        <dt>{t('cases.openedAt')}</dt>
        <dd>
          <Moment at={row.openedAt} />
        </dd>
        {row.remit === null ? null : (
          <>
            <dt>{t('cases.remit')}</dt>
            <dd>{named(catalogue.data?.remits, row.remit)}</dd>
          </>
        )}
        {row.assignee === null ? null : (
          <>
            <dt>{t('cases.assignee')}</dt>
            <dd data-testid="case-assignee">
              {name(row.assigneeName) || named(catalogue.data?.bodies, row.assignee)}
              {row.jointBodies.length === 0 ? null : (
                <span className="quiet" data-testid="case-joint">
                  {' '}
                  {t('routing.joint')}
                  {language === 'zh' ? '：' : ': '}
                  {row.jointBodies.map((id) => named(catalogue.data?.bodies, id)).join(t('routing.and'))}
                </span>
              )}
            </dd>
          </>
        )}
        {row.outcome === null ? null : (
          <>
            <dt>{t('cases.outcome')}</dt>
            <dd>{named(catalogue.data?.outcomes, row.outcome)}</dd>
          </>
        )}
        {more === null ? null : <MoreFacts facts={more} />}
      </dl>
    </section>
  );
}

function LinkedAlarms({
  ids,
  alarmCard,
}: {
  readonly ids: readonly string[];
  readonly alarmCard: Props['alarmCard'];
}) {
  const { t } = useTexts();
  const bare = new Set(ids.map((id) => id.replace(/^alarm:/, '')));
  const alarms = useRows('alarm').filter(({ id }) => bare.has(id));
  return alarms.length === 0 ? null : (
    <section className="inspect-part">
      <h3>{t('cases.alarms')}</h3>
      {alarms.map(alarmCard)}
    </section>
  );
}

function Trail({ detail }: { readonly detail: Detail }) {
  const { t, name } = useTexts();
  return (
    <section className="inspect-part">
      <h3>{t('cases.trail')}</h3>
      <ol className="trail" data-testid="case-trail">
        {[...detail.trail]
          .reverse()
          .sort((a, b) => b.at - a.at)
          .map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the trail only grows and is loaded whole
            <li key={`${entry.at} ${entry.event} ${index}`}>
              <Moment at={entry.at} />
              <span>
                {name(entry.text) || entry.event}
                {entry.actorName === null ? null : <span className="quiet"> · {entry.actorName}</span>}
                {entry.note === null ? null : <span className="trail-note">{entry.note}</span>}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
