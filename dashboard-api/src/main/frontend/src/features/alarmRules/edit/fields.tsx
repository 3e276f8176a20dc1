import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/text/text';
import { Field } from '../../../ui/Field';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly hint?: string;
  readonly rows?: number;
  readonly list?: string;
  readonly testId?: string;
  readonly placeholder?: string;
  readonly unit?: string;
  readonly number?: boolean;
  readonly maxLength?: number;
}

/** Text in one line, or in several where rows are given; a number keeps its unit in the label. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  rows,
  list,
  testId,
  placeholder,
  unit,
  number = false,
  maxLength,
}: TextProps) {
  return (
    <Field label={unit ? `${label} (${unit})` : label} error={error} hint={hint}>
      {(ids) =>
        rows === undefined ? (
          <input
            {...ids}
            value={value}
            list={list}
            inputMode={number ? 'decimal' : undefined}
            autoComplete="off"
            placeholder={placeholder}
            maxLength={maxLength}
            data-testid={testId}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <textarea
            {...ids}
            rows={rows}
            value={value}
            placeholder={placeholder}
            maxLength={maxLength}
            data-testid={testId}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | null;
  readonly hint?: string;
  readonly testId?: string;
  readonly disabled?: boolean;
}

/** One of several words. */
export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, error, hint, testId, disabled = false } = props;
  return (
    <Field label={label} error={error} hint={hint}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          data-testid={testId}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly testId?: string;
}

export function CheckField({ label, checked, onChange, testId }: CheckProps) {
  return (
    <label className="rule-check">
      <input
        type="checkbox"
        checked={checked}
        data-testid={testId}
        onChange={({ target }) => onChange(target.checked)}
      />{' '}
      {label}
    </label>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error?: string | null;
}

/** Several of a few words; what this page does not know stays chosen. */
export function SeveralField({ label, options, value, onChange, error }: SeveralProps) {
  const unknown = value.filter((each) => !options.some((option) => option.value === each));
  return (
    <fieldset className="rule-several">
      <legend>{label}</legend>
      <div>
        {[...options, ...unknown.map((each) => ({ value: each, label: each }))].map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...value, option.value] : value.filter((each) => each !== option.value))
            }
          />
        ))}
      </div>
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}

/** What a rule's attribute may be called; others may be written. */
export const ATTRIBUTES = 'rule-attributes';

export function AttributeList() {
  const { word } = useTexts();
  return (
    <datalist id={ATTRIBUTES}>
      {[
        'static_pressure',
        'lowest_effective_level',
        'overflow_level',
        'residual_current_set',
        'capacity',
        'report_interval',
      ].map((attribute) => (
        <option key={attribute} value={attribute}>
          {word('ruleAttribute', attribute)}
        </option>
      ))}
    </datalist>
  );
}
