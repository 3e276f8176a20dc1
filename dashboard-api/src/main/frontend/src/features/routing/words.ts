import type { Opening, RoutingPlan, Rule } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';
import { useCatalogue } from './useRouting';

/** What people call the codes of bodies and rules. */
export function useRoutingWords(plan: RoutingPlan) {
  const { t, name, caseOrigin } = useTexts();
  const catalogue = useCatalogue().data;
  const body = (id: string) => name(plan.bodies.find((each) => each.id === id)?.name) || id;
  const remit = (id: string) => name(catalogue?.remits.find((each) => each.id === id)?.name) || id;
  const category = (id: string) => name(catalogue?.categories.find((each) => each.id === id)?.name) || id;
  /** A cause has no name of its own: it is what its categories have in common. */
  const cause = (id: string) =>
    catalogue?.categories
      .filter((each) => each.cause === id)
      .map((each) => name(each.name))
      .join(' / ') || id;
  const days = (word: string) => t(`routing.days.${word as 'every-day'}`);
  const hours = ({ days: word, from, until }: Opening) => `${days(word)} ${from}–${until}`;
  const and = t('routing.and');
  const bodies = (ids: readonly string[]) => ids.map(body).join(and);
  /** What a rule asks for, part by part; nothing: it takes every case. */
  const conditions = ({ when }: Rule) =>
    [
      when.categories.map(category).join(and),
      when.causes.map(cause).join(and),
      when.remits.map(remit).join(and),
      when.priorities.map((each) => t(`priority.${each as 'CRITICAL'}.word`)).join(and),
      when.origins.map(caseOrigin).join(and),
      when.places.length === 0 ? '' : t('routing.at', { places: when.places.join(and) }),
      when.time === null ? '' : hours(when.time),
      when.staffed ? t('routing.staffed') : '',
      when.room ? t('routing.room') : '',
    ].filter(Boolean);
  return { body, bodies, remit, category, days, hours, conditions, catalogue };
}
