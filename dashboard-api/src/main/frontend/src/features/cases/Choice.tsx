import type { LocalText } from '../../contract/fields';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';

type Option = { readonly id: string } & ({ readonly name: LocalText } | { readonly text: string });

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly testId: string;
}

/** One of the catalogue's entries. */
export function Choice({ label, options, value, onChange, error, testId }: Props) {
  const { t, name } = useTexts();
  const known = value === '' || options.some(({ id }) => id === value);
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <select
          {...ids}
          data-testid={testId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('cases.choose')}</option>
          {known ? null : <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {'text' in option ? option.text : name(option.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
