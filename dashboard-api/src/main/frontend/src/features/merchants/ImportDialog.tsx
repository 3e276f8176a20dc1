import { type ChangeEvent, useState } from 'react';
import type { ImportReport } from '../../contract/volunteers';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { importMerchants, useMerchantCommands } from './useMerchants';

const COLUMNS =
  'id,name,category,place,credit_code,since,contact_name,contact_phone,licence_kind,licence_number,licence_until';

/** A file of merchants: first what would come of it, with the bad rows by line, then for good. */
export function ImportDialog({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const { reread } = useMerchantCommands();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const give = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    try {
      const told = await importMerchants(chosen, dryRun);
      if (dryRun) {
        setReport(told);
      } else {
        await reread();
        say('done', t('merchants.imported', { count: told.accepted }));
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
    <Dialog title={t('merchants.import')} onClose={close} testId="merchant-import" wide>
      <p>
        {t('merchants.columns')} <code className="merchants-columns">{COLUMNS}</code>
      </p>
      <input
        type="file"
        accept=".csv,text/csv"
        aria-label={t('merchants.file')}
        data-testid="merchant-file"
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
          data-testid="merchant-take"
          disabled={busy || file === null || report === null || report.accepted === 0}
          onClick={() => file !== null && void give(file, false)}
        >
          {t('merchants.take', { count: report?.accepted ?? 0 })}
        </button>
      </div>
    </Dialog>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const { t, name } = useTexts();
  return (
    <div role="status" data-testid="merchant-report">
      <p>
        {t('merchants.report', {
          accepted: report.accepted,
          unchanged: report.unchanged,
          rejected: report.rejected,
        })}
      </p>
      {report.rows.length === 0 ? null : (
        <table className="merchants-table">
          <thead>
            <tr>
              <th scope="col">{t('merchants.row')}</th>
              <th scope="col">{t('merchants.column')}</th>
              <th scope="col">{t('merchants.wrong')}</th>
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
