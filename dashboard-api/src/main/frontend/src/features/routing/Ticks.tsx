interface Props {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly testId?: string;
}

/** Any of several, side by side. */
export function Ticks({ label, options, ticked, onChange, testId }: Props) {
  return (
    <fieldset className="case-choices routing-ticks" data-testid={testId}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="case-choice">
          <input
            type="checkbox"
            checked={ticked.includes(option.id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...ticked, option.id] : ticked.filter((each) => each !== option.id))
            }
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
