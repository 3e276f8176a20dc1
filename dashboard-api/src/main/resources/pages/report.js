// Improves the report form; everything works without it. Photos are made smaller before they are sent, shown as a
// preview, and a second tap on the button sends nothing twice.
(() => {
  const form = document.getElementById("report");
  const input = document.getElementById("photos");
  const preview = document.getElementById("preview");
  const button = document.getElementById("send");
  if (!form || !input || !preview || !button) return;

  const LONGEST = 2048;
  const SMALL_ENOUGH = 1024 * 1024;
  let shrinking = Promise.resolve();

  async function shrink(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size <= SMALL_ENOUGH) return file;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  }

  function show(files) {
    for (const old of preview.children) URL.revokeObjectURL(old.src);
    preview.replaceChildren(
      ...files
        .filter((file) => file.type.startsWith("image/"))
        .map((file) => {
          const image = document.createElement("img");
          image.alt = "";
          image.src = URL.createObjectURL(file);
          return image;
        }),
    );
    preview.hidden = preview.children.length === 0;
  }

  input.addEventListener("change", () => {
    const chosen = [...input.files];
    show(chosen);
    shrinking = Promise.all(chosen.map(shrink)).then((files) => {
      const smaller = new DataTransfer();
      for (const file of files) smaller.items.add(file);
      input.files = smaller.files;
    }, () => undefined);
  });

  let sent = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (sent) return;
    sent = true;
    button.disabled = true;
    button.textContent = form.dataset.sending;
    shrinking.finally(() => form.submit());
  });

  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  document.querySelector("[aria-invalid=true]")?.focus();
})();
