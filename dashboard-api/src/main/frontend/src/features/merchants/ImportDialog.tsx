import { useTexts } from '../../lib/text/text';
import { CsvImport } from '../../ui/CsvImport';
import { Dialog } from '../../ui/Dialog';
import { importMerchants, useMerchantCommands } from './useMerchants';

const COLUMNS =
  'id,name,category,place,credit_code,since,contact_name,contact_phone,licence_kind,licence_number,licence_until';

/** A file of merchants. */
export function ImportDialog({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const { reread } = useMerchantCommands();
  return (
    <Dialog title={t('merchants.import')} onClose={close} testId="merchant-import" wide>
      <CsvImport
        id="merchant"
        header={COLUMNS}
        words={{
          columns: t('merchants.columns'),
          file: t('merchants.file'),
          line: t('merchants.row'),
          column: t('merchants.column'),
          wrong: t('merchants.wrong'),
          take: (count) => t('merchants.take', { count }),
          taken: (count) => t('merchants.imported', { count }),
          report: ({ accepted, unchanged, rejected }) =>
            t('merchants.report', { accepted, unchanged, rejected }),
        }}
        tableClass="merchants-table"
        give={importMerchants}
        reread={reread}
        close={close}
      />
    </Dialog>
  );
}
