import { type ChangeEvent, type FormEvent, useEffect, useMemo, useState } from 'react';
import { browserStore } from './actStore';
import { shrunk } from './shrink';
import { filled, useFieldTexts } from './texts';

const MOST_PHOTOS = 5;

interface Props {
  readonly task: string;
  readonly cancel: () => void;
  readonly send: (note: string, photos: readonly Blob[]) => Promise<void>;
}

/** Words and up to five photos; what is written is kept on the phone until it is sent. */
export function ReportForm({ task, cancel, send }: Props) {
  const { t } = useFieldTexts();
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly Blob[]>([]);
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void browserStore
      .draft(task)
      .then((draft) => {
        if (wanted && draft !== null) {
          setWords(draft.words);
          setPhotos(draft.photos);
          setKept(true);
        }
      })
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [task]);
  const keep = (nextWords: string, nextPhotos: readonly Blob[]) => {
    setWords(nextWords);
    setPhotos(nextPhotos);
    void browserStore
      .putDraft({ key: task, words: nextWords, photos: nextPhotos })
      .then(() => setKept(true))
      .catch(() => setKept(false));
  };
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, MOST_PHOTOS - photos.length);
    event.target.value = '';
    keep(words, [...photos, ...(await Promise.all(files.map(shrunk)))]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '' && photos.length === 0) {
      setError(t.needContent);
      return;
    }
    await send(words.trim(), photos);
    await browserStore.removeDraft(task).catch(() => {});
  };
  return (
    <form className="field-form" data-testid="field-report-form" onSubmit={(event) => void submit(event)}>
      <label>
        {t.words}
        <textarea
          rows={4}
          maxLength={4000}
          value={words}
          onChange={(event) => keep(event.target.value, photos)}
        />
      </label>
      <fieldset>
        <legend>{t.photos}</legend>
        <div className="field-photos">
          {photos.map((photo, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a photo has no other name
            <Preview key={index} photo={photo}>
              <button
                type="button"
                className="field-plain"
                aria-label={filled(t.removePhoto, { number: index + 1 })}
                onClick={() =>
                  keep(
                    words,
                    photos.filter((_, at) => at !== index),
                  )
                }
              >
                ✕
              </button>
            </Preview>
          ))}
        </div>
        {photos.length >= MOST_PHOTOS ? null : (
          <label className="field-second">
            {t.addPhoto}
            <input
              className="field-file"
              type="file"
              accept="image/jpeg,image/png,image/*"
              multiple
              data-testid="field-photo"
              onChange={(event) => void add(event)}
            />
          </label>
        )}
      </fieldset>
      {kept ? <p className="field-quiet">{t.draftKept}</p> : null}
      {error === null ? null : <p role="alert">{error}</p>}
      <div className="field-buttons">
        <button type="submit" className="field-main" data-testid="field-report-send">
          {t.send}
        </button>
        <button type="button" className="field-second" onClick={cancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

function Preview({ photo, children }: { readonly photo: Blob; readonly children: React.ReactNode }) {
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <span className="field-preview">
      <img src={address} alt="" />
      {children}
    </span>
  );
}
