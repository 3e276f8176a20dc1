import { useTexts } from '../../lib/text/text';
import { CsvImport } from '../../ui/CsvImport';
import { importVolunteers, useVolunteerCommands } from './useVolunteers';

const COLUMNS = 'id,name,phone,language,skills,grid,group,consent_form,consent_on';

/** A file of volunteers. */
export function ImportForm({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const { reread } = useVolunteerCommands();
  return (
    <CsvImport
      id="volunteer"
      header={COLUMNS}
      words={{
        columns: t('volunteers.columns'),
        file: t('volunteers.file'),
        line: t('volunteers.line'),
        column: t('volunteers.column'),
        wrong: t('volunteers.wrong'),
        take: (count) => t('volunteers.take', { count }),
        taken: (count) => t('volunteers.imported', { count }),
        report: ({ accepted, unchanged, rejected }) =>
          t('volunteers.report', { accepted, unchanged, rejected }),
      }}
      tableClass="volunteers-table"
      give={importVolunteers}
      reread={reread}
      close={close}
    />
  );
}
