import { type FormEvent, useState } from 'react';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Choice } from './Choice';
import { NO_SPOT, spotOf } from './model';
import { SpotFields } from './SpotFields';
import { type SearchCommands, useChoices } from './useSearch';

interface Props {
  readonly commands: SearchCommands;
  readonly onClose: () => void;
}

/** Says where somebody may have seen the person. */
export function SightingDialog({ commands, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t('lostPerson.sightingAdd')} onClose={onClose} testId="sighting-form" wide>
      <SightingForm commands={commands} onClose={onClose} />
    </Dialog>
  );
}

function SightingForm({ commands, onClose }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const choices = useChoices().data;
  const [at, setAt] = useState(() => toInput(Date.now(), site.timeZone));
  const [certainty, setCertainty] = useState('');
  const [words, setWords] = useState('');
  const [spot, setSpot] = useState(NO_SPOT);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const instant = fromInput(at, site.timeZone);
  const where = spotOf(spot);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (instant === null || where === null || certainty === '') {
      return;
    }
    const body = {
      at: new Date(instant).toISOString(),
      spot: where,
      certainty,
      words: words.trim() === '' ? null : words.trim(),
    };
    const refused = await commands.sighting(body, file);
    setRefusal(refused);
    if (refused === null) {
      onClose();
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t('lostPerson.sightingAt')}
        error={tried && instant === null ? t('lostPerson.needWhen') : null}
      >
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            data-testid="sighting-at"
            value={at}
            onChange={({ target }) => setAt(target.value)}
          />
        )}
      </Field>
      <Choice
        label={t('lostPerson.certainty')}
        options={choices?.certainties ?? []}
        value={certainty}
        onChange={setCertainty}
        error={tried && certainty === '' ? t('lostPerson.required') : null}
        testId="sighting-certainty"
      />
      <SpotFields
        spot={spot}
        onChange={setSpot}
        error={tried && where === null ? t('lostPerson.needSpot') : null}
      />
      <Field label={t('lostPerson.words')}>
        {(ids) => (
          <textarea
            {...ids}
            data-testid="sighting-words"
            maxLength={1000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <Field label={t('lostPerson.sightingPhotoAdd')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept="image/jpeg,image/png"
            data-testid="sighting-photo"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={commands.busy}
        verb={t('lostPerson.sightingAdd')}
        onClose={onClose}
        testId="sighting-submit"
      />
    </form>
  );
}
