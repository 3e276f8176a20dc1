import type { CaseRow } from '../../contract/rows';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { AccessPart } from './AccessPart';
import { useAccessBook } from './useAccess';
import './incident.css';

/** What is done on the spot of a case to which engines come; nothing for other cases and those who may not read them. */
export function IncidentSection({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const book = useAccessBook().data;
  if (book === undefined || !book.categories.includes(row.category) || !may(roles, 'readStatements')) {
    return null;
  }
  return (
    <section className="inspect-part incident" data-testid="incident">
      <h3>{t('incident.title')}</h3>
      <AccessPart row={row} book={book} />
    </section>
  );
}
