import type { AccessBook, TeamSector } from '../../contract/incident';
import type { CaseRow } from '../../contract/rows';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { AccessPart } from './AccessPart';
import { Carried } from './Carried';
import { MissingMark } from './MissingMark';
import { RollPart } from './RollPart';
import { SectorPart } from './SectorPart';
import { useAccessBook } from './useAccess';
import { useIncident, useIncidentCommands } from './useIncident';
import { VolunteerPart } from './VolunteerPart';
import './incident.css';

const NO_SECTORS: readonly TeamSector[] = [];

/** What is done on the spot of a case to which engines come; nothing for other cases and those who may not read them. */
export function IncidentSection({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const book = useAccessBook().data;
  const comes = row.category !== null && book?.categories.includes(row.category) === true;
  if (book === undefined || !comes || !may(roles, 'readStatements')) {
    return null;
  }
  return (
    <section className="inspect-part incident" data-testid="incident">
      <h3>{t('incident.title')}</h3>
      <Parts row={row} book={book} />
    </section>
  );
}

function Parts({ row, book }: { readonly row: CaseRow; readonly book: AccessBook }) {
  const { t } = useTexts();
  const incident = useIncident(row.id);
  const commands = useIncidentCommands(row.id);
  const data = incident.data;
  return (
    <>
      {incident.isError ? <p className="error-text">{t('incident.failed')}</p> : null}
      {data === undefined ? null : <MissingMark incident={data} />}
      {data === undefined ? null : <Carried incident={data} />}
      <AccessPart row={row} book={book} sectors={data?.sectors ?? NO_SECTORS} />
      {data === undefined ? null : (
        <>
          <SectorPart incident={data} commands={commands} />
          <RollPart incident={data} commands={commands} />
          <VolunteerPart incident={data} commands={commands} />
        </>
      )}
    </>
  );
}
