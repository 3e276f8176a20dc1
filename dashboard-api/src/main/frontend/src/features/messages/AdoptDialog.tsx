import { type FormEvent, useState } from 'react';
import { shortId } from '../../contract/ids';
import type { SetAside } from '../../contract/messages';
import type { MapFeature } from '../../contract/rest';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { register } from './commands';
import { type DeviceDraft, type DraftFault, emptyDraft, faultsOf, ranges } from './model';
import { useHandling } from './useHandling';

interface Props {
  readonly message: SetAside;
  readonly onClose: () => void;
}

const placeLayers = new Set(['house', 'shop', 'lot']);

/** Registers the device that a message came from; code and kind are those of its topic. */
export function AdoptDialog({ message, onClose }: Props) {
  const { t, word, name } = useTexts();
  const { replay, renew } = useHandling();
  const say = useNotices((state) => state.say);
  const map = useAreaMap();
  const [draft, setDraft] = useState<DeviceDraft>(emptyDraft);
  const [thenReplay, setThenReplay] = useState(true);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const device = message.device ?? '';
  const kind = message.kind ?? '';
  const faults = tried ? faultsOf(draft) : {};
  const set = (part: Partial<DeviceDraft>) => setDraft({ ...draft, ...part });
  const features = map.data?.features ?? [];
  const options = (wanted: (layer: string) => boolean) =>
    features
      .filter(({ properties }) => wanted(properties.layer))
      .map((feature) => ({ code: shortId(feature.properties.id), text: nameOf(feature, name) }))
      .sort((a, b) => a.code.localeCompare(b.code));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(draft)).length > 0) {
      return;
    }
    setBusy(true);
    try {
      await register(device, kind, draft);
      say('done', t('messages.adopted', { device }));
      onClose();
      if (thenReplay) {
        await replay({ device });
      } else {
        await renew();
      }
    } catch (failure) {
      setError(refusalText(failure, t));
      setBusy(false);
    }
  };
  const faultText = (field: keyof DeviceDraft): string | null => {
    const fault: DraftFault | undefined = faults[field];
    if (fault === 'number' && field in ranges) {
      const [from, to] = ranges[field as keyof typeof ranges];
      return t('messages.number', { from, to });
    }
    return fault === undefined ? null : t('messages.required');
  };
  const text = (field: 'nameZh' | 'nameEn' | keyof typeof ranges, label: string) => (
    <Field label={label} error={faultText(field)}>
      {(ids) => (
        <input
          {...ids}
          data-testid={`adopt-${field}`}
          inputMode={field in ranges ? 'decimal' : 'text'}
          maxLength={100}
          value={draft[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t('messages.adoptTitle', { device })} onClose={onClose} testId="adopt-dialog">
      <form className="step-form" onSubmit={(event) => void submit(event)}>
        <dl className="facts">
          <dt>{t('messages.deviceCode')}</dt>
          <dd>{device}</dd>
          <dt>{t('messages.adoptKind')}</dt>
          <dd>{word('kind', kind)}</dd>
        </dl>
        <div className="messages-pair">
          {text('nameZh', t('messages.nameZh'))}
          {text('nameEn', t('messages.nameEn'))}
        </div>
        <div className="messages-pair">
          <PlaceChoice
            label={t('messages.zone')}
            none={t('messages.choose')}
            testId="adopt-zone"
            error={faultText('zone')}
            options={options((layer) => layer === 'zone')}
            value={draft.zone}
            onChange={(zone) => set({ zone })}
          />
          <PlaceChoice
            label={t('messages.place')}
            none={t('messages.noPlace')}
            testId="adopt-place"
            error={null}
            options={options((layer) => placeLayers.has(layer))}
            value={draft.place}
            onChange={(place) => set({ place, ...positionOf(features, place, draft) })}
          />
        </div>
        <div className="messages-pair">
          {text('lon', t('messages.lon'))}
          {text('lat', t('messages.lat'))}
        </div>
        <div className="messages-pair">
          {text('elevation', t('messages.elevation'))}
          {text('interval', t('messages.interval'))}
        </div>
        <label className="messages-check">
          <input
            type="checkbox"
            checked={thenReplay}
            onChange={({ target }) => setThenReplay(target.checked)}
          />
          {t('messages.thenReplay')}
        </label>
        <FormEnd
          refusal={error}
          disabled={busy}
          verb={t('messages.adopt')}
          onClose={onClose}
          testId="adopt-submit"
        />
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly testId: string;
  readonly error: string | null;
  readonly options: readonly { readonly code: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function PlaceChoice({ label, none, testId, error, options, value, onChange }: ChoiceProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <select {...ids} data-testid={testId} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {options.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function nameOf(
  { properties }: MapFeature,
  name: (text: MapFeature['properties']['name']) => string,
): string {
  const code = shortId(properties.id);
  const words = name(properties.name);
  return words === '' || words === code ? code : `${code} ${words}`;
}

/** The first corner of a place's outline as a device's position, unless the person gave one. */
function positionOf(
  features: readonly MapFeature[],
  code: string,
  draft: DeviceDraft,
): Partial<Pick<DeviceDraft, 'lon' | 'lat'>> {
  if (draft.lon !== '' || draft.lat !== '') {
    return {};
  }
  let at: unknown = features.find(({ properties }) => shortId(properties.id) === code)?.geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) {
    at = at[0];
  }
  return Array.isArray(at) && typeof at[0] === 'number' && typeof at[1] === 'number'
    ? { lon: String(at[0]), lat: String(at[1]) }
    : {};
}
