import { useState } from 'react';
import { inPath } from '../../contract/ids';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { askFile } from '../../transport/http';
import { useAreaMap } from '../../transport/useAreaMap';
import { Panel } from '../../ui/Panel';
import { type Layer, layers, type Place, placesOf } from './model';

const MOST_SHOWN = 300;

/** Chooses places and makes the sheets of their codes. */
export function CodesPanel() {
  const { t } = useTexts();
  const { site } = useWatch();
  const say = useNotices((notices) => notices.say);
  const [layer, setLayer] = useState<Layer>('shop');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const map = useAreaMap();
  const places = placesOf(map.data?.features ?? [], layer, text);
  const shown = places.slice(0, MOST_SHOWN);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) {
      next.add(id);
    }
    setChosen(next);
  };
  const print = async () => {
    setBusy(true);
    try {
      const sheet = await askFile('/places/door-codes', { method: 'POST', body: { places: [...chosen] } });
      save(sheet);
    } catch (failure) {
      say('refused', refusalText(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title={t('touristSide.codes')}
      count={t('touristSide.chosen', { count: chosen.size })}
      testId="door-codes"
      scrolls
      actions={
        <button
          type="button"
          className="button strong small"
          disabled={busy || chosen.size === 0}
          data-testid="print-codes"
          onClick={() => void print()}
        >
          {t(busy ? 'touristSide.printing' : 'touristSide.print')}
        </button>
      }
    >
      <p className="pad quiet">{t('touristSide.codesHint')}</p>
      {site.publicUrl === null ? (
        <p className="pad error-text" role="alert">
          ▲ {t('touristSide.noPublicUrl')}
        </p>
      ) : null}
      <div className="tourist-filter">
        <select
          aria-label={t('touristSide.layer')}
          value={layer}
          data-testid="codes-layer"
          onChange={({ target }) => setLayer(target.value as Layer)}
        >
          {layers.map((one) => (
            <option key={one} value={one}>
              {t(`touristSide.${one}`)}
            </option>
          ))}
        </select>
        <input
          type="search"
          aria-label={t('touristSide.search')}
          placeholder={t('touristSide.search')}
          value={text}
          data-testid="codes-search"
          onChange={({ target }) => setText(target.value)}
        />
        <button
          type="button"
          className="button small"
          disabled={places.length === 0}
          data-testid="choose-all"
          onClick={() => setChosen(new Set([...chosen, ...places.map(({ id }) => id)]))}
        >
          {t('touristSide.chooseAll', { count: places.length })}
        </button>
        <button
          type="button"
          className="button small"
          disabled={chosen.size === 0}
          onClick={() => setChosen(new Set())}
        >
          {t('touristSide.chooseNone')}
        </button>
      </div>
      {map.isError ? <p className="pad error-text">{t('touristSide.failed')}</p> : null}
      {map.isSuccess && places.length === 0 ? (
        <p className="pad quiet">{t('touristSide.placesNone')}</p>
      ) : null}
      <ul className="tourist-places">
        {shown.map((place) => (
          <PlaceLine
            key={place.id}
            place={place}
            isChosen={chosen.has(place.id)}
            onToggle={() => toggle(place.id)}
          />
        ))}
      </ul>
      {places.length > shown.length ? (
        <p className="pad quiet">{t('touristSide.more', { count: shown.length })}</p>
      ) : null}
    </Panel>
  );
}

interface LineProps {
  readonly place: Place;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function PlaceLine({ place, isChosen, onToggle }: LineProps) {
  const { t, name } = useTexts();
  return (
    <li data-testid="codes-place">
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} /> {name(place.name)}{' '}
        <span className="quiet">{place.code}</span>
      </label>
      <a
        href={`/api/v1/places/${inPath(place.id)}/door-code`}
        download={`${place.code}.svg`}
        aria-label={t('touristSide.svgOf', { place: name(place.name) })}
      >
        {t('touristSide.svg')}
      </a>
    </li>
  );
}

function save(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'door-codes.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
