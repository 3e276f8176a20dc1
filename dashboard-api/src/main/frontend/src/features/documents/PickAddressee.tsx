import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';

interface Props {
  readonly codes: readonly string[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

const known = ['COMPLAINANT', 'RESPONDENT', 'BOTH', 'AUTHORITY'] as const;

/** For whom a document is, or on whom it was served. */
export function PickAddressee({ codes, value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Field label={t('documents.addressee')}>
      {(ids) => (
        <select
          {...ids}
          data-testid="document-addressee"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {known
            .filter((code) => codes.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {t(`documents.addressees.${code}`)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
