import { type KeyboardEvent, useId, useState } from 'react';
import { type Place, placeOfCode, placesMatching, usePlaceNames } from '../lib/places';
import { useTexts } from '../lib/text/text';

/** More than these nobody reads through; a further letter leaves fewer. */
const MOST = 30;

interface Props {
  readonly label: string;
  /** The place's code; empty: none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly testId: string;
}

/** A house, shop or other place of the map, found by typing a part of its name or code. */
export function PlaceInput({ label, value, onChange, testId }: Props) {
  const { t, name } = useTexts();
  usePlaceNames();
  const id = useId();
  // What is being typed; null: what was chosen is shown.
  const [text, setText] = useState<string | null>(null);
  const labelOf = ({ code, name: called }: Place) =>
    name(called) === code ? code : `${name(called)} · ${code}`;
  const chosen = placeOfCode(value);
  const shown = chosen === undefined ? value : labelOf(chosen);
  const matches = text === null || text.trim() === '' ? [] : placesMatching(text, MOST);
  const choose = (code: string) => {
    setText(null);
    if (code !== value) {
      onChange(code);
    }
  };
  const type = (next: string) => {
    const named = placesMatching(next, MOST).find((place) => labelOf(place) === next);
    if (named !== undefined) {
      choose(named.code);
    } else {
      setText(next);
    }
  };
  /** What was typed counts where it can only mean one place; Enter takes the best. */
  const settle = (best: boolean) => {
    if (text === null) {
      return;
    }
    const first = matches[0];
    if (text.trim() === '') {
      choose('');
    } else if (first !== undefined && (best || matches.length === 1)) {
      choose(first.code);
    } else if (!best) {
      setText(null);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      settle(true);
    } else if (event.key === 'Escape' && text !== null) {
      event.stopPropagation();
      setText(null);
    }
  };
  const missing = text !== null && text.trim() !== '' && matches.length === 0;
  return (
    <>
      <input
        type="search"
        aria-label={label}
        aria-describedby={missing ? `${id}-none` : undefined}
        aria-invalid={missing}
        placeholder={t('caseSearch.placeHint')}
        autoComplete="off"
        list={`${id}-places`}
        data-testid={testId}
        value={text ?? shown}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => settle(false)}
      />
      <datalist id={`${id}-places`}>
        {matches.map((place) => (
          <option key={place.id} value={labelOf(place)} />
        ))}
      </datalist>
      {missing ? (
        <span id={`${id}-none`} className="error-text" role="status">
          {t('caseSearch.noPlace')}
        </span>
      ) : null}
    </>
  );
}
