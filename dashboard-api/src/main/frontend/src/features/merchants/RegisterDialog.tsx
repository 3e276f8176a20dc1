import { type FormEvent, useState } from 'react';
import type { MerchantDetail } from '../../contract/merchant';
import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { PlaceInput } from '../../ui/PlaceInput';
import { useMerchantBook, useMerchantCommands } from './useMerchants';

interface Props {
  /** Whose record is corrected; null: somebody new is entered. */
  readonly known: MerchantDetail | null;
  readonly close: () => void;
  readonly onKept: (id: string) => void;
}

/** Enters a merchant, or corrects what is known of one. */
export function RegisterDialog({ known, close, onKept }: Props) {
  const { t, name } = useTexts();
  const book = useMerchantBook()?.book;
  useAreaMap();
  const { busy, refusal, register, correct } = useMerchantCommands();
  const [form, setForm] = useState({
    name: known?.line.name ?? '',
    category: known?.line.category.id ?? '',
    place: known?.line.place ?? '',
    creditCode: known?.creditCode ?? '',
    since: known?.since ?? '',
    contactName: '',
    contactPhone: '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = Object.fromEntries(
      Object.entries(form)
        .map(([key, value]) => [key, value.trim()])
        .filter(([, value]) => value !== ''),
    );
    const kept =
      known === null
        ? await register(body, t('merchants.done.register'))
        : await correct(known, body, t('merchants.done.correct'));
    if (kept !== null) {
      onKept(kept.line.id);
      close();
    }
  };
  const text = (
    field: 'name' | 'creditCode' | 'contactName' | 'contactPhone',
    most: number,
    required: boolean,
    hint?: string,
  ) => (
    <Field label={t(`merchants.field.${field}`)} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          required={required}
          maxLength={most}
          autoComplete="off"
          data-testid={`merchant-${field}`}
          value={form[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={known === null ? t('merchants.register') : `${t('merchants.correct')} · ${known.line.name}`}
      onClose={close}
      testId="merchant-register"
    >
      <form onSubmit={(event) => void submit(event)}>
        {text('name', 100, true)}
        <Field label={t('merchants.field.category')}>
          {(ids) => (
            <select
              {...ids}
              required
              data-testid="merchant-category"
              value={form.category}
              onChange={({ target }) => set({ category: target.value })}
            >
              <option value="">{t('merchants.choose')}</option>
              {(book?.categories ?? []).map((each) => (
                <option key={each.id} value={each.id}>
                  {name(each.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="field">
          <span className="field-label" aria-hidden="true">
            {t('merchants.field.place')}
          </span>
          <PlaceInput
            label={t('merchants.field.place')}
            value={form.place}
            onChange={(place) => set({ place })}
            testId="merchant-place"
          />
        </div>
        {text('creditCode', 40, false, t('merchants.creditCodeHint'))}
        <Field label={t('merchants.field.since')} hint={t('merchants.sinceHint')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={form.since}
              onChange={({ target }) => set({ since: target.value })}
            />
          )}
        </Field>
        {known === null ? (
          <>
            {text('contactName', 60, false, t('merchants.sealed'))}
            {text('contactPhone', 30, false)}
          </>
        ) : null}
        <FormEnd
          refusal={refusal}
          refusalTestId="merchant-refusal"
          disabled={busy}
          verb={t('merchants.save')}
          onClose={close}
          testId="merchant-send"
        />
      </form>
    </Dialog>
  );
}
