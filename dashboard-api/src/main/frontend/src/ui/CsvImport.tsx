import { type ChangeEvent, useState } from 'react';
import type { ImportReport } from '../contract/volunteers';
import { useNotices } from '../lib/notices';
import { refusalText } from '../lib/refusal';
import { useTexts } from '../lib/text/text';

/** What the form says of its rows. */
export interface CsvWords {
  readonly columns: string;
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly wrong: string;
  readonly take: (count: number) => string;
  readonly taken: (count: number) => string;
  readonly report: (counts: { accepted: number; unchanged: number; rejected: number }) => string;
}

interface Props {
  /** The word of the test ids. */
  readonly id: string;
  /** The header that the file has, as it is typed. */
  readonly header: string;
  readonly words: CsvWords;
  readonly tableClass: string;
  readonly give: (file: File, dryRun: boolean) => Promise<ImportReport>;
  readonly reread: () => Promise<unknown>;
  readonly close: () => void;
}

/** A CSV file: first what would come of it, with the bad rows by line, then for good. */
export function CsvImport({ id, header, words, tableClass, give, reread, close }: Props) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    try {
      const told = await give(chosen, dryRun);
      if (dryRun) {
        setReport(told);
      } else {
        await reread();
        say('done', words.taken(told.accepted));
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
      void send(chosen, true);
    }
  };
  return (
    <div>
      <p>
        {words.columns} <code className="csv-header">{header}</code>
      </p>
      <input
        type="file"
        accept=".csv,text/csv"
        aria-label={words.file}
        data-testid={`${id}-file`}
        onChange={choose}
      />
      {report === null ? null : <Report id={id} report={report} words={words} tableClass={tableClass} />}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          data-testid={`${id}-take`}
          disabled={busy || file === null || report === null || report.accepted === 0}
          onClick={() => file !== null && void send(file, false)}
        >
          {words.take(report?.accepted ?? 0)}
        </button>
      </div>
    </div>
  );
}

function Report({
  id,
  report,
  words,
  tableClass,
}: Pick<Props, 'id' | 'words' | 'tableClass'> & { readonly report: ImportReport }) {
  const { name } = useTexts();
  return (
    <div role="status" data-testid={`${id}-report`}>
      <p>{words.report(report)}</p>
      {report.rows.length === 0 ? null : (
        <table className={tableClass}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.wrong}</th>
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
