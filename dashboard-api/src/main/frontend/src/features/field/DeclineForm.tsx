import { type FormEvent, useState } from 'react';
import type { DeclineGround } from '../../contract/field';
import { useFieldTexts } from './texts';

interface Props {
  readonly grounds: readonly DeclineGround[];
  readonly cancel: () => void;
  readonly send: (ground: string, note: string) => Promise<void>;
}

/** Why not: a reason from the list, with words where it says too little. */
export function DeclineForm({ grounds, cancel, send }: Props) {
  const { t, name } = useFieldTexts();
  const [ground, setGround] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = grounds.find(({ id }) => id === ground);
    if (chosen === undefined) {
      setError(t.chooseGround);
    } else if (chosen.wordsNeeded && note.trim() === '') {
      setError(t.needWords);
    } else {
      void send(ground, note.trim());
    }
  };
  return (
    <form className="field-form" onSubmit={submit}>
      <fieldset>
        <legend>{t.ground}</legend>
        {grounds.map(({ id, title }) => (
          <label key={id} className="field-check">
            <input
              type="radio"
              name="ground"
              value={id}
              checked={ground === id}
              onChange={() => setGround(id)}
            />
            {name(title)}
          </label>
        ))}
      </fieldset>
      <label>
        {t.words}
        <textarea rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {error === null ? null : <p role="alert">{error}</p>}
      <div className="field-buttons">
        <button type="submit" className="field-main" data-testid="field-decline-send">
          {t.decline}
        </button>
        <button type="button" className="field-second" onClick={cancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
