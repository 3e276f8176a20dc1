import { type FormEvent, useState } from 'react';
import type { LocalText } from '../../contract/fields';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Choice } from './Choice';
import { type SearchCommands, useChoices } from './useSearch';

interface Props {
  readonly what: 'ground' | 'consent';
  readonly commands: SearchCommands;
  readonly onClose: () => void;
}

/** Puts on file what the law asks for before a picture goes round: the ground, or the guardian's consent. */
export function LegalDialog({ what, commands, onClose }: Props) {
  const { t } = useTexts();
  const title = what === 'ground' ? t('lostPerson.groundRecord') : t('lostPerson.consentRecord');
  return (
    <Dialog title={title} onClose={onClose} testId={`${what}-form`}>
      <LegalForm what={what} commands={commands} onClose={onClose} />
    </Dialog>
  );
}

function LegalForm({ what, commands, onClose }: Props) {
  const { t } = useTexts();
  const choices = useChoices().data;
  const [code, setCode] = useState('');
  const [guardian, setGuardian] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isGround = what === 'ground';
  const ground = choices?.grounds.find(({ id }) => id === code);
  const way = choices?.consentWays.find(({ id }) => id === code);
  const chosen = isGround ? ground : way;
  const needed = (isGround ? ground?.numberNeeded : way?.referenceNeeded) ?? false;
  const empty = reference.trim() === '';
  const hint = t(isGround ? 'lostPerson.numberNeeded' : 'lostPerson.referenceNeeded');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code === '' || (!isGround && guardian === '') || (needed && empty)) {
      return;
    }
    const said = empty ? null : reference.trim();
    const refused = isGround
      ? await commands.send('/ground', { ground: code, number: said })
      : await commands.send('/consent', { guardian, way: code, reference: said });
    setRefusal(refused);
    if (refused === null) {
      onClose();
    }
  };
  return (
    <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
      {isGround ? null : (
        <Choice
          label={t('lostPerson.guardian')}
          options={choices?.guardians ?? []}
          value={guardian}
          onChange={setGuardian}
          error={tried && guardian === '' ? t('lostPerson.required') : null}
          testId="consent-guardian"
        />
      )}
      <Choice
        label={t(isGround ? 'lostPerson.ground' : 'lostPerson.way')}
        options={(isGround ? choices?.grounds : choices?.consentWays) ?? []}
        value={code}
        onChange={setCode}
        error={tried && code === '' ? t('lostPerson.required') : null}
        testId={`${what}-code`}
      />
      {chosen === undefined ? null : <Source text={chosen.source} confirmed={chosen.confirmed} />}
      <Field
        label={t(isGround ? 'lostPerson.number' : 'lostPerson.reference')}
        hint={needed ? hint : undefined}
        error={tried && needed && empty ? hint : null}
      >
        {(ids) => (
          <input
            {...ids}
            data-testid={`${what}-reference`}
            maxLength={isGround ? 80 : 200}
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        )}
      </Field>
      <FormEnd
        refusal={refusal}
        disabled={commands.busy}
        verb={t('lostPerson.submit')}
        onClose={onClose}
        testId={`${what}-submit`}
      />
    </form>
  );
}

/** Where a rule stands; what is not sure is said to be so. */
export function Source({ text, confirmed }: { readonly text: LocalText; readonly confirmed: boolean }) {
  const { t, name } = useTexts();
  return (
    <p className="choice-source">
      {t('lostPerson.source', { text: name(text) })}
      {confirmed ? null : <b className="unconfirmed">{t('lostPerson.toConfirm')}</b>}
    </p>
  );
}
