import { useState } from 'react';
import type { PersonSearch } from '../../contract/lostPerson';
import type { CaseRow } from '../../contract/rows';
import { dateTime } from '../../lib/format';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { AlertReceipts } from './AlertReceipts';
import { Legal } from './Legal';
import { isNotBegun } from './model';
import { PersonDialog } from './PersonDialog';
import { PersonFacts } from './PersonFacts';
import { SearchMapView } from './SearchMapView';
import { Sectors } from './Sectors';
import { Sightings } from './Sightings';
import { useCarried, useSearch, useSearchCommands } from './useSearch';
import './lostPerson.css';

const SETTLED: ReadonlySet<string> = new Set([
  'RESOLVED',
  'CLOSED',
  'MERGED',
  'TRANSFERRED_OUT',
  'WITHDRAWN',
  'REFUSED',
]);

/**
 * The search part of a case about a lost person, and the searches that came with cases that were merged into it; for those
 * who look, nothing for anybody else.
 */
export function SearchSection({ row }: { readonly row: CaseRow }) {
  const { roles } = useWatch();
  if (!may(roles, 'searchLost')) {
    return null;
  }
  return (
    <>
      {row.category === 'lost-person' ? (
        <Section caseId={row.id} version={row.version} mayBegin={!SETTLED.has(row.state)} />
      ) : null}
      <Carried row={row} />
    </>
  );
}

function Carried({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const carried = useCarried(row.id, row.version);
  if (carried.isError) {
    return <p className="quiet">{t('lostPerson.carriedFailed')}</p>;
  }
  return (carried.data?.items ?? []).map((one) => (
    <Section key={one.caseId} caseId={one.caseId} version={row.version} from={one.number} mayBegin={false} />
  ));
}

function Section({
  caseId,
  version,
  from,
  mayBegin: open,
}: {
  readonly caseId: string;
  readonly version: string;
  /** The number of the merged case with which it came. */
  readonly from?: string;
  readonly mayBegin: boolean;
}) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const search = useSearch(caseId, version);
  const commands = useSearchCommands(caseId);
  const [beginning, setBeginning] = useState(false);
  const data = search.data;
  const over = data === undefined || data.end !== null;
  const mayBegin = may(roles, 'desk') && open && over && !search.isPending;
  const goesOnIn = data?.goesOnIn ?? null;
  return (
    <section
      className="inspect-part lost-person"
      data-testid={from === undefined ? 'person-search' : 'person-search-carried'}
      data-state={data?.state ?? 'NONE'}
    >
      <div className="clocks-head">
        <h3>{t('lostPerson.title')}</h3>
        {data === undefined ? null : (
          <span>
            <b data-testid="search-state">{t(`lostPerson.state.${data.state}`)}</b>
            {data.round > 1 ? ` · ${t('lostPerson.round', { round: data.round })}` : ''}
          </span>
        )}
      </div>
      {from === undefined ? null : (
        <p data-testid="search-from">{t('lostPerson.carriedFrom', { number: from })}</p>
      )}
      {from === undefined && goesOnIn !== null && data?.end === null ? (
        <p data-testid="search-goes-on">{t('lostPerson.goesOnIn', { number: goesOnIn.number })}</p>
      ) : null}
      {data === undefined ? (
        <p className="quiet">
          {search.isPending
            ? t('app.loading')
            : t(isNotBegun(search.error) ? 'lostPerson.notBegun' : 'lostPerson.failed')}
        </p>
      ) : data.end === null ? (
        <Running search={data} commands={commands} />
      ) : (
        <Ended end={data.end} />
      )}
      {mayBegin ? (
        <>
          <button
            type="button"
            className="button strong"
            data-testid="search-begin"
            onClick={() => setBeginning(true)}
          >
            {t('lostPerson.begin')}
          </button>
          <p className="field-hint">{t('lostPerson.beginHint')}</p>
        </>
      ) : null}
      {beginning ? (
        <PersonDialog commands={commands} before={null} onClose={() => setBeginning(false)} />
      ) : null}
    </section>
  );
}

function Running({
  search,
  commands,
}: {
  readonly search: PersonSearch;
  readonly commands: ReturnType<typeof useSearchCommands>;
}) {
  const { t } = useTexts();
  const [drawing, setDrawing] = useState(false);
  const drawn = (polygon: unknown) => {
    setDrawing(false);
    void commands.press('/sectors', { polygon });
  };
  return (
    <>
      <h4>{t('lostPerson.alert')}</h4>
      <AlertReceipts alert={search.alert} />
      <PersonFacts search={search} commands={commands} />
      <Legal search={search} commands={commands} />
      <h4>{t('lostPerson.map')}</h4>
      <SearchMapView search={search} drawing={drawing} onDrawn={drawn} />
      <Sightings search={search} commands={commands} />
      <Sectors search={search} commands={commands} drawing={drawing} onDraw={setDrawing} />
    </>
  );
}

function Ended({ end }: { readonly end: NonNullable<PersonSearch['end']> }) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  const time = (at: number) => dateTime(at, language, site.timeZone);
  const reasons = t('lostPerson.endReason', { returnObjects: true }) as Record<string, string>;
  const why = [reasons[end.reason] ?? end.reason, name(end.outcome)].filter(Boolean).join(' · ');
  return (
    <div data-testid="search-ended">
      <p>{t('lostPerson.ended', { at: time(end.at), reason: why })}</p>
      <p>
        {end.erasedAt === null
          ? t('lostPerson.erasing')
          : t('lostPerson.erased', {
              photos: end.photos,
              sightings: end.sightings,
              entries: end.entries,
              at: time(end.erasedAt),
            })}
      </p>
    </div>
  );
}
