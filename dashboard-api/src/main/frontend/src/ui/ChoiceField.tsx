import type { LocalText } from '../contract/fields';
import { useTexts } from '../lib/text/text';
import { Field } from './Field';

interface Props {
  readonly label: string;
  /** What stands first: that nothing is chosen yet. */
  readonly none: string;
  readonly choices: readonly { readonly id: string; readonly title: LocalText }[];
  /** The id of what is chosen; empty: nothing yet. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly testId?: string | undefined;
}

/** One of a list that the server names, which has to be chosen. */
export function ChoiceField({ label, none, choices, value, onChange, testId }: Props) {
  const { name } = useTexts();
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          required
          data-testid={testId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{none}</option>
          {choices.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each.title)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
