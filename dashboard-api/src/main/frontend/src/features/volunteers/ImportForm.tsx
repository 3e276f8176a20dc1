import { type ChangeEvent, useState } from 'react';
import type { ImportReport } from '../../contract/volunteers';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { importVolunteers, useVolunteerCommands } from './useVolunteers';

const COLUMNS = 'id,name,phone,language,skills,grid,group,consent_form,consent_on';

/** A file of volunteers: first what would come of it, with the bad rows by line, then for good. */
export function ImportForm({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const { reread } = useVolunteerCommands();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const give = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    try {
      const told = await importVolunteers(chosen, dryRun);
      if (dryRun) {
        setReport(told);
      } else {
        await reread();
        say('done', t('volunteers.imported', { count: told.accepted }));
        close();
      }
    } catch (failure) {
      setReport(null);
      say('refused', refusalText(failure, t));
    }
    setBusy(false);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null;
    setFile(chosen);
    setReport(null);
    if (chosen !== null) {
      void give(chosen, true);
    }
  };
  return (
    <div>
      <p>
        {t('volunteers.columns')} <code>{COLUMNS}</code>
      </p>
      <input
        type="file"
        accept=".csv,text/csv"
        aria-label={t('volunteers.file')}
        data-testid="volunteer-file"
        onChange={choose}
      />
      {report === null ? null : <Report report={report} />}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          data-testid="volunteer-take"
          disabled={busy || file === null || report === null || report.accepted === 0}
          onClick={() => file !== null && void give(file, false)}
        >
          {t('volunteers.take', { count: report?.accepted ?? 0 })}
        </button>
      </div>
    </div>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const { t, name } = useTexts();
  return (
    <div role="status" data-testid="volunteer-report">
      <p>
        {t('volunteers.report', {
          accepted: report.accepted,
          unchanged: report.unchanged,
          rejected: report.rejected,
        })}
      </p>
      {report.rows.length === 0 ? null : (
        <table className="volunteers-table">
          <thead>
            <tr>
              <th scope="col">{t('volunteers.line')}</th>
              <th scope="col">{t('volunteers.column')}</th>
              <th scope="col">{t('volunteers.wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={`${row.line} ${row.code}`}>
                <td>{row.line}</td>
                <td>{row.field ?? ''}</td>
                <td>{name(row.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
