import type { MediationChoice } from '../../contract/mediation';

/** What somebody typed as an amount, in hundredths; null: nothing typed, undefined: not an amount above zero. */
export function hundredths(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const amount = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return amount > 0 ? amount : undefined;
}

/** An amount as somebody would type it, to begin with; nothing for none. */
export function typed(amount: number | null): string {
  return amount === null ? '' : (amount / 100).toFixed(2);
}

/** An amount as people read it, with its currency. */
export function money(amount: number, currency: string | null): string {
  const whole = Math.trunc(amount / 100).toLocaleString('en-US');
  return `${whole}.${String(amount % 100).padStart(2, '0')} ${currency ?? ''}`.trim();
}

/** What is chosen by this code; a code that is not on the list any more shows itself. */
export function choiceOf(
  choices: readonly MediationChoice[],
  id: string | null,
): MediationChoice | undefined {
  return choices.find((choice) => choice.id === id);
}
