import type { MapFeature } from '../../contract/rest';
import type { Volunteer } from '../../contract/volunteers';

/** Whether somebody would be called now. */
export type Standing = 'ready' | 'suspended' | 'away';

export function standingOf({ suspension, away }: Volunteer): Standing {
  return suspension !== null ? 'suspended' : away ? 'away' : 'ready';
}

export interface Filter {
  readonly text: string;
  readonly grid: string;
  readonly skill: string;
  readonly standing: Standing | '';
}

export const everybody: Filter = { text: '', grid: '', skill: '', standing: '' };

/** Those whom a filter leaves; words are looked for in names, codes and groups. */
export function filtered(items: readonly Volunteer[], filter: Filter): readonly Volunteer[] {
  const words = filter.text.trim().toLowerCase();
  return items.filter(
    (each) =>
      (words === '' ||
        [each.name, each.id, each.group ?? ''].some((text) => text.toLowerCase().includes(words))) &&
      (filter.grid === '' || each.grid === filter.grid) &&
      (filter.skill === '' || each.skills.includes(filter.skill)) &&
      (filter.standing === '' || standingOf(each) === filter.standing),
  );
}

export interface Grid {
  readonly code: string;
  readonly name: string;
}

/** The grids of the map by name, with the codes by which people are entered. */
export function gridsOf(
  features: readonly MapFeature[],
  name: (text: { zh: string; en: string } | null | undefined) => string,
): readonly Grid[] {
  return features
    .filter(({ properties }) => properties.layer === 'grid')
    .map(({ properties }) => {
      const id = String(properties.id);
      const code = id.slice(id.indexOf('/') + 1);
      return { code, name: name(properties.name) || code };
    })
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/** What somebody writes down of a volunteer. */
export interface Form {
  readonly name: string;
  readonly phone: string;
  readonly language: string;
  readonly skills: readonly string[];
  readonly grid: string;
  readonly group: string;
  readonly consentForm: string;
  readonly consentOn: string;
}

export function formOf(known: Volunteer | null, today: string): Form {
  return {
    name: known?.name ?? '',
    phone: '',
    language: known?.languages[0] ?? 'zh',
    skills: known?.skills ?? [],
    grid: known?.grid ?? '',
    group: known?.group ?? '',
    consentForm: known?.consent?.form ?? '',
    consentOn: known?.consent?.on ?? today,
  };
}

/** The form as the server takes it; name and number only where they are kept here, an empty number stays as it is. */
export function bodyOf(form: Form, known: Volunteer | null): Readonly<Record<string, unknown>> {
  const own = known === null || known.own;
  return {
    ...(own ? { name: form.name.trim(), language: form.language } : {}),
    ...(own && form.phone.trim() !== '' ? { phone: form.phone.trim() } : {}),
    skills: form.skills,
    grid: form.grid,
    group: form.group === '' ? null : form.group,
    ...(form.consentForm === '' ? {} : { consentForm: form.consentForm, consentOn: form.consentOn }),
  };
}
