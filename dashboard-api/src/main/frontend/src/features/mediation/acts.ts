import type { Mediation, MediationChoice, MediationChoices, MediationParty } from '../../contract/mediation';
import type { Texts } from '../../lib/text/text';
import type { Wanted } from './ActDialog';
import { money, typed } from './model';

/** A standard of the law that the complaint can be about. */
export interface Standard {
  readonly id: string;
  readonly text: string;
}

type Words = Pick<Texts, 't' | 'name'>;

/** What each form of a mediation asks for. */
export function wantedBy(
  choices: MediationChoices,
  mediation: Mediation,
  partyName: (id: string) => string,
  { t, name }: Words,
  standards: readonly Standard[] = [],
) {
  const range = mediation.award?.range ?? null;
  const amount = (id: string, label: string, before: number | null): Wanted => ({
    id,
    label,
    kind: 'amount',
    initial: typed(before),
  });
  const of = (list: readonly MediationChoice[]) => list.map(({ id, title }) => ({ id, text: name(title) }));
  const people = mediation.parties.map(({ id }) => ({ id, text: partyName(id) }));
  const note: Wanted = { id: 'note', label: t('mediation.note'), kind: 'long' };
  const party: Wanted = {
    id: 'party',
    label: t('mediation.party'),
    kind: 'choice',
    required: true,
    options: people,
  };
  const ground = (list: readonly MediationChoice[]): Wanted => ({
    id: 'ground',
    label: t('mediation.ground'),
    kind: 'choice',
    required: true,
    options: of(list),
  });
  return {
    party: (before: MediationParty | null): readonly Wanted[] => [
      {
        id: 'role',
        label: t('mediation.role'),
        kind: 'choice',
        required: true,
        options: of(choices.roles),
        initial: before?.role ?? '',
      },
      { id: 'name', label: t('mediation.name'), kind: 'text', required: true, initial: before?.name ?? '' },
      { id: 'phone', label: t('mediation.phone'), kind: 'text', initial: before?.phone ?? '' },
      {
        id: 'language',
        label: t('mediation.language'),
        kind: 'choice',
        required: true,
        options: of(choices.languages),
        initial: before?.language ?? 'zh',
      },
      {
        id: 'interpreter',
        label: t('mediation.interpreter'),
        kind: 'check',
        initial: before?.interpreter === true ? 'yes' : '',
      },
      {
        id: 'interpreterName',
        label: t('mediation.interpreterName'),
        kind: 'text',
        initial: before?.interpreterName ?? '',
      },
    ],
    mediator: [
      { id: 'name', label: t('mediation.name'), kind: 'text', required: true },
      { id: 'phone', label: t('mediation.phone'), kind: 'text', hint: t('mediation.mediatorPhoneHint') },
    ] as readonly Wanted[],
    claim: [
      {
        id: 'incurredOn',
        label: t('award.incurredOn'),
        kind: 'date',
        required: true,
        initial: mediation.claim?.incurredOn ?? '',
      },
      amount('price', t('award.price'), mediation.claim?.price ?? null),
      amount('loss', t('award.loss'), mediation.claim?.loss ?? null),
      amount('overpaid', t('award.overpaid'), mediation.claim?.overpaid ?? null),
      amount('deposit', t('award.deposit'), mediation.claim?.deposit ?? null),
      {
        id: 'standards',
        label: t('award.standards'),
        kind: 'ticks',
        options: standards,
        initial: (mediation.claim?.standards ?? []).join(' '),
      },
    ] as readonly Wanted[],
    objection: [party, ground(choices.objections), note],
    departure: [ground(choices.departures), note],
    note: [note],
    session: [
      {
        id: 'way',
        label: t('mediation.way'),
        kind: 'choice',
        required: true,
        options: of(choices.ways),
        initial: 'in-person',
      },
      { id: 'startsAt', label: t('mediation.startsAt'), kind: 'moment', required: true },
      { id: 'where', label: t('mediation.where'), kind: 'text' },
    ] as readonly Wanted[],
    held: [
      {
        id: 'present',
        label: t('mediation.present'),
        kind: 'ticks',
        required: true,
        options: people,
        initial: people.map(({ id }) => id).join(' '),
      },
      { id: 'minutes', label: t('mediation.minutes'), kind: 'long' },
    ] as readonly Wanted[],
    failed: [
      ground(choices.failures),
      { id: 'absent', label: t('mediation.absent'), kind: 'ticks', options: people },
      note,
    ] as readonly Wanted[],
    offer: [
      party,
      { id: 'amount', label: t('mediation.amount'), kind: 'amount' },
      { id: 'words', label: t('mediation.words'), kind: 'long' },
      ...(range === null
        ? []
        : [
            {
              id: 'remark',
              label: t('award.remark'),
              kind: 'long',
              hint: t('award.remarkHint', {
                least: money(range.least, null),
                most: money(range.most, null),
              }),
            },
          ]),
      { id: 'validUntil', label: t('mediation.validUntil'), kind: 'moment' },
    ] as readonly Wanted[],
    answer: (offeredBy: string): readonly Wanted[] => {
      const others = people.filter(({ id }) => id !== offeredBy);
      return [{ ...party, options: others, initial: others.length === 1 ? (others[0]?.id ?? '') : '' }];
    },
    evidence: [{ ...note, label: t('mediation.evidence') }] as readonly Wanted[],
    court: [{ id: 'court', label: t('mediation.court'), kind: 'text' }] as readonly Wanted[],
  };
}
