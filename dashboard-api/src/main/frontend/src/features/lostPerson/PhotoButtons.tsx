import { useEffect, useState } from 'react';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import type { SearchCommands } from './useSearch';

/** Opens a photo on demand: it is fetched only then, and let go of when the dialog closes. */
export function PhotoLook({
  commands,
  path,
  label,
  testId,
}: {
  readonly commands: SearchCommands;
  readonly path: string;
  readonly label: string;
  readonly testId: string;
}) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  const open = async () => {
    try {
      setUrl(URL.createObjectURL(await commands.look(path)));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
  };
  return (
    <>
      <button type="button" className="button small" data-testid={testId} onClick={() => void open()}>
        {label}
      </button>
      {url === null ? null : (
        <Dialog title={label} onClose={() => setUrl(null)} testId={`${testId}-open`}>
          <img className="photo-large" src={url} alt={label} />
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setUrl(null)}>
              {t('app.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Chooses a photo and sends it. */
export function PhotoSend({
  commands,
  path,
  label,
  testId,
}: {
  readonly commands: SearchCommands;
  readonly path: string;
  readonly label: string;
  readonly testId: string;
}) {
  const say = useNotices((state) => state.say);
  const send = async (file: File | undefined) => {
    if (file !== undefined) {
      const refusal = await commands.photo(path, file);
      if (refusal !== null) {
        say('refused', refusal);
      }
    }
  };
  return (
    <label className="button small photo-send">
      {label}
      <input
        type="file"
        accept="image/jpeg,image/png"
        className="photo-send-input"
        data-testid={testId}
        disabled={commands.busy}
        onChange={({ target }) => {
          void send(target.files?.[0]);
          target.value = '';
        }}
      />
    </label>
  );
}
