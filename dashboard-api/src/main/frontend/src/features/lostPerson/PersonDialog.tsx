import { type FormEvent, useState } from 'react';
import type { PersonSearch } from '../../contract/lostPerson';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Choice } from './Choice';
import { NO_SPOT, type SpotDraft, spotOf } from './model';
import { SpotFields } from './SpotFields';
import { type SearchCommands, useChoices } from './useSearch';

interface Props {
  readonly commands: SearchCommands;
  /** What is known and to be corrected; none: the search begins with this. */
  readonly before: PersonSearch['person'];
  readonly onClose: () => void;
}

function spotBefore(before: PersonSearch['person']): SpotDraft {
  const spot = before?.lastSeen ?? null;
  return spot === null
    ? NO_SPOT
    : { place: '', lon: String(spot.lon), lat: String(spot.lat), where: spot.where ?? '' };
}

/** Says who is lost and where the person was last seen: with it the search begins, or is corrected. */
export function PersonDialog({ commands, before, onClose }: Props) {
  const { t } = useTexts();
  const title = before === null ? t('lostPerson.begin') : t('lostPerson.correct');
  return (
    <Dialog title={title} onClose={onClose} testId="person-form" wide>
      <PersonForm commands={commands} before={before} onClose={onClose} />
    </Dialog>
  );
}

function PersonForm({ commands, before, onClose }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const choices = useChoices().data;
  const [words, setWords] = useState({
    name: before?.name ?? '',
    years: before?.years == null ? '' : String(before.years),
    description: before?.description ?? '',
    clothing: before?.clothing ?? '',
  });
  const [relation, setRelation] = useState(before?.relationId ?? '');
  const [at, setAt] = useState(toInput(before?.lastSeenAt ?? Date.now(), site.timeZone));
  const [spot, setSpot] = useState(spotBefore(before));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const years = /^\d{1,3}$/.test(words.years.trim()) ? Number(words.years) : null;
  const instant = fromInput(at, site.timeZone);
  const where = spotOf(spot);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (years === null || instant === null || where === null || relation === '') {
      return;
    }
    const or = (text: string) => (text.trim() === '' ? null : text.trim());
    const body = {
      name: or(words.name),
      years,
      description: or(words.description),
      clothing: or(words.clothing),
      relation,
      lastSeenAt: new Date(instant).toISOString(),
      lastSeen: where,
    };
    const refused =
      before === null ? await commands.send('', body) : await commands.send('/person', body, 'PUT');
    setRefusal(refused);
    if (refused === null) {
      onClose();
    }
  };
  const input = (field: keyof typeof words, most: number, error: string | null = null) => (
    <Field label={t(`lostPerson.${field}`)} error={error}>
      {(ids) =>
        most > 200 ? (
          <textarea
            {...ids}
            data-testid={`person-${field}`}
            maxLength={most}
            value={words[field]}
            onChange={({ target }) => setWords({ ...words, [field]: target.value })}
          />
        ) : (
          <input
            {...ids}
            data-testid={`person-${field}`}
            maxLength={most}
            inputMode={field === 'years' ? 'numeric' : 'text'}
            value={words[field]}
            onChange={({ target }) => setWords({ ...words, [field]: target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="search-pair">
        {input('years', 3, tried && years === null ? t('lostPerson.needYears') : null)}
        {input('name', 80)}
      </div>
      {input('description', 2000)}
      {input('clothing', 1000)}
      <Choice
        label={t('lostPerson.relation')}
        options={choices?.relations ?? []}
        value={relation}
        onChange={setRelation}
        error={tried && relation === '' ? t('lostPerson.required') : null}
        testId="person-relation"
      />
      <Field
        label={t('lostPerson.lastSeenAt')}
        error={tried && instant === null ? t('lostPerson.needWhen') : null}
      >
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            data-testid="person-at"
            value={at}
            onChange={({ target }) => setAt(target.value)}
          />
        )}
      </Field>
      <SpotFields
        spot={spot}
        onChange={setSpot}
        error={tried && where === null ? t('lostPerson.needSpot') : null}
      />
      <p className="field-hint">{t('lostPerson.kept')}</p>
      <FormEnd
        refusal={refusal}
        disabled={commands.busy}
        verb={before === null ? t('lostPerson.begin') : t('lostPerson.correct')}
        onClose={onClose}
        testId="person-submit"
      />
    </form>
  );
}
