import { useId } from 'react';
import type { Ground } from '../../contract/caseGrounds';
import { useTexts } from '../../lib/text/text';

interface Props {
  readonly label: string;
  readonly grounds: readonly Ground[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error: string | null;
  readonly testId: string;
}

/** One of the grounds, each in full with where it stands: nobody should choose a law by half a line. */
export function GroundChoice({ label, grounds, value, onChange, error, testId }: Props) {
  const { t, name } = useTexts();
  const id = useId();
  return (
    <fieldset
      className="case-choices"
      data-testid={testId}
      aria-describedby={error === null ? undefined : id}
    >
      <legend>{label}</legend>
      {grounds.length === 0 ? <p className="quiet">{t('caseSteps.noGround')}</p> : null}
      {grounds.map((ground) => (
        <label key={ground.id} className="case-choice">
          <input
            type="radio"
            name={`${id}-ground`}
            value={ground.id}
            checked={value === ground.id}
            onChange={() => onChange(ground.id)}
          />
          <span>
            {name(ground.name)}
            {ground.confirmed ? null : (
              <span className="case-mark unconfirmed">{t('caseSteps.unconfirmed')}</span>
            )}
            {ground.source === null ? null : (
              <span className="choice-source">{t('caseSteps.source', { text: name(ground.source) })}</span>
            )}
          </span>
        </label>
      ))}
      {error === null ? null : (
        <span className="error-text" id={id} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error: string | null;
  readonly testId: string;
}

/** Any of several. */
export function Ticks({ label, options, ticked, onChange, error, testId }: TickProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <fieldset
      className="case-choices"
      data-testid={testId}
      aria-describedby={error === null ? undefined : id}
    >
      <legend>{label}</legend>
      {options.length === 0 ? <p className="quiet">{t('caseSteps.nothingToChoose')}</p> : null}
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
      {error === null ? null : (
        <span className="error-text" id={id} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
