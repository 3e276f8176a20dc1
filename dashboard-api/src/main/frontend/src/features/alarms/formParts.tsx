import { type FormEvent, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { Mark } from '../../ui/Mark';
import { whereOf } from './where';

/** The server's limit for the words of a person. */
export const COMMENT_LENGTH = 1000;

/** The comment as a command carries it: left out when there is none. */
export const commentOf = (text: string): { readonly comment?: string } =>
  text.trim() === '' ? {} : { comment: text.trim() };

/** Sends a form once at a time; why it was refused stays beside its button. */
export function useSubmit(work: () => Promise<void>) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
    setBusy(false);
  };
  return { submit, refusal, busy };
}

/** Which alarm a form is about. */
export function About({ alarm }: { readonly alarm: AlarmRow }) {
  const { name, language } = useTexts();
  return (
    <p className="verify-about">
      <Mark priority={alarm.priority} />
      <b>{whereOf(alarm, language)}</b> {name(alarm.title)}
    </p>
  );
}

interface ReasonProps {
  readonly codes: readonly string[];
  readonly group: 'shelfReason' | 'serviceReason';
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | null;
}

/** One of the reasons of the server's list. */
export function ReasonField({ codes, group, value, onChange, error }: ReasonProps) {
  const { t, word } = useTexts();
  return (
    <Field label={t('lifecycle.reason')} error={error}>
      {(ids) => (
        <select
          {...ids}
          data-testid="wish-reason"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('cases.choose')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {word(group, code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Words that a person may add. */
export function CommentField(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTexts();
  return (
    <Field label={t('lifecycle.commentOptional')} hint={t('lifecycle.commentHint')}>
      {(ids) => (
        <textarea
          {...ids}
          data-testid="wish-comment"
          maxLength={COMMENT_LENGTH}
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
