import { type FormEvent, useState } from 'react';
import type { MerchantDetail } from '../../contract/merchant';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { asked, bodyOf, initialOf, type Values, type Wish, type WishField } from './acts';
import { useMerchantCommands } from './useMerchants';

const LONGEST_WORDS = 2_000;
const LONGEST_TEXT = 64;

interface Props {
  readonly merchant: MerchantDetail;
  readonly wish: Wish;
  readonly close: () => void;
}

/** Something that somebody is about to do with a merchant: its fields, and why the server did not take it. */
export function ActDialog({ merchant, wish, close }: Props) {
  const { t } = useTexts();
  const { site } = useWatch();
  const [values, setValues] = useState<Values>(() => initialOf(wish));
  const { busy, refusal, act } = useMerchantCommands();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act(
      merchant,
      wish,
      bodyOf(wish, values, site.timeZone),
      t(`merchants.done.${wish.key}`),
    );
    if (done !== null) {
      close();
    }
  };
  return (
    <Dialog
      title={`${t(`merchants.act.${wish.key}`)} · ${merchant.line.name}`}
      onClose={close}
      testId={`merchant-form-${wish.key}`}
    >
      <form onSubmit={(event) => void submit(event)}>
        {wish.fields.length === 0 ? <p>{t('merchants.sure')}</p> : null}
        {asked(wish, values).map((field) => (
          <Input
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        <FormEnd
          refusal={refusal}
          refusalTestId="merchant-refusal"
          disabled={busy}
          verb={t(`merchants.act.${wish.key}`)}
          onClose={close}
          testId="merchant-send"
        />
      </form>
    </Dialog>
  );
}

interface InputProps {
  readonly field: WishField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Input({ field, value, onChange }: InputProps) {
  const { t, name } = useTexts();
  const label = t(`merchants.field.${field.label}`);
  const testId = `merchant-field-${field.name}`;
  if (field.kind === 'passed') {
    return (
      <fieldset className="merchants-choice">
        <legend>{label}</legend>
        {(['yes', 'no'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={field.name} checked={value === each} onChange={() => onChange(each)} />{' '}
            {t(`merchants.passed.${each}`)}
          </label>
        ))}
      </fieldset>
    );
  }
  const shared = { required: field.required ?? false, value, 'data-testid': testId };
  return (
    <Field label={label}>
      {(ids) =>
        field.kind === 'choice' ? (
          <select {...ids} {...shared} onChange={({ target }) => onChange(target.value)}>
            <option value="">{t(field.required ? 'merchants.choose' : 'merchants.noneChosen')}</option>
            {(field.choices ?? []).map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.title)}
              </option>
            ))}
          </select>
        ) : field.kind === 'words' ? (
          <textarea
            {...ids}
            {...shared}
            rows={3}
            maxLength={LONGEST_WORDS}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input
            {...ids}
            {...shared}
            type={field.kind === 'text' ? 'text' : 'date'}
            maxLength={LONGEST_TEXT}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
