import type { Choice as Option } from '../../contract/lostPerson';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly testId: string;
}

/** One of the entries of a list. */
export function Choice({ label, options, value, onChange, error, testId }: Props) {
  const { t, name } = useTexts();
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <select {...ids} data-testid={testId} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('lostPerson.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {name(option.title)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
